/**
 * How a department assesses its branch body (派出机构): no result without the opinions and suggestions
 * of every office of the area, or the record of its silence (Art. 20, third paragraph).
 */
package cn.jiedao.assessment.branch;
