/**
 * 评分表: how each score of an assessment came about, for the office down to the entries, for
 * everybody by dimension (Art. 20, INV-20-8).
 */
package cn.jiedao.assessment.sheet;
