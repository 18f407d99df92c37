/**
 * What is known of one office in a year's assessment (Art. 20): its quarterly data and self-report,
 * what departments verified and another person of theirs confirmed, the score that follows, and
 * what the office stated on it.
 */
package cn.jiedao.assessment.office;
