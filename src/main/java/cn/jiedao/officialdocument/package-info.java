/**
 * Official documents (公文): what a body of government issues in writing, set from a template and the
 * facts of a case as PDF/A, and filed in that case. Knows how a document looks, not what it says.
 */
@org.springframework.modulith.ApplicationModule(displayName = "公文")
package cn.jiedao.officialdocument;
