/**
 * Appeals of offices against the scores that were shown to the public: once, within ten working
 * days, decided by a body that had no hand in the scores (Art. 20).
 */
package cn.jiedao.assessment.appeal;
