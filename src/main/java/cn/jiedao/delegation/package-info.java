/**
 * 行政委托 (Art. 13): a department lets an office carry out matters in the department's name, on a
 * statutory basis, by a written agreement that is signed, filed, published, supervised and ended.
 */
@org.springframework.modulith.ApplicationModule(displayName = "行政委托")
package cn.jiedao.delegation;
