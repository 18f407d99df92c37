package cn.jiedao.assessment.sheet;

/**
 * How residents were asked; what is published of a survey (Art. 20).
 *
 * @param margin how far its shares may be off, in words
 */
record SurveyFacts(String method, String surveyor, String period, String margin) {}
