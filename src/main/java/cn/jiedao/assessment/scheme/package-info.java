/**
 * 考核方案: by which indicators and weights a county-level government assesses its offices in a year;
 * drafted, heard, adopted and published before the year begins (Art. 20).
 */
package cn.jiedao.assessment.scheme;
