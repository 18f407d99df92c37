/**
 * What residents say of their offices (Art. 20): answers come in by file or API, are counted by
 * machine, and count once there are enough of them about each office on each topic.
 */
package cn.jiedao.assessment.survey;
