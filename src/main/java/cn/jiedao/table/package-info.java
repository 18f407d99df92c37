/**
 * Tables that people bring as files: CSV and .xlsx, read row by row in constant memory. It knows no
 * column and no article; whoever reads a table says what its rows mean.
 */
@org.springframework.modulith.ApplicationModule(displayName = "表格")
package cn.jiedao.table;
