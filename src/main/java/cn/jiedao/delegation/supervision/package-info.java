/**
 * Guidance and supervision (Art. 13): while a delegation is in force its department looks, cycle by
 * cycle, at what the office does in its name, and has corrected what it finds.
 */
package cn.jiedao.delegation.supervision;
