/**
 * 年度考核 (Art. 20): the assessments of a county's offices, one a year, each bound to the scheme that
 * was published before its year, and the bonuses given in it.
 */
@org.springframework.modulith.NamedInterface("annual")
package cn.jiedao.assessment.annual;
