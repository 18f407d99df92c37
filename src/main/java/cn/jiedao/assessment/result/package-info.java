/**
 * 考核结果 (Art. 20): how a year's scores become grades, are reviewed, published and entered, and what
 * follows from them.
 */
@org.springframework.modulith.NamedInterface("result")
package cn.jiedao.assessment.result;
