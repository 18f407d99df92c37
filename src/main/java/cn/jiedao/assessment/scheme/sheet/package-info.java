/**
 * A scheme's indicators as a workbook: the template, what an officer imports into his draft of the
 * task, with each fault told where it stands, and what is exported.
 */
package cn.jiedao.assessment.scheme.sheet;
