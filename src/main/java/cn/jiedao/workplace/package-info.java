/**
 * What is added to Tasklist: the page of a case (案卷) with its documents, and the search for cases.
 * Shows what the case file knows to those who may see it; decides nothing.
 */
@org.springframework.modulith.ApplicationModule(displayName = "工作台")
package cn.jiedao.workplace;
