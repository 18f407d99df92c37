/**
 * What is done about the work of others: urging (催办), orders with a date (督办), termination (终止),
 * and the sweep that tells who is late. None of it answers a task: silence is never made an answer.
 */
@org.springframework.modulith.ApplicationModule(displayName = "督查督办")
package cn.jiedao.supervision;
