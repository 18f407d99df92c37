/**
 * What an officer does with his own work beside answering it: hands a task on (转办), shares tasks
 * out (批量分派), asks others for advice (协办), tells others of a case (抄送), keeps an eye on it (关注).
 */
@org.springframework.modulith.ApplicationModule(displayName = "办公")
package cn.jiedao.desk;
