/**
 * How an assessment's score and grade come about (Art. 20): exact decimals, HALF_UP at two, and for
 * each score the words that explain it. Knows no database, no engine and no time.
 */
@org.springframework.modulith.NamedInterface("score")
package cn.jiedao.assessment.score;
