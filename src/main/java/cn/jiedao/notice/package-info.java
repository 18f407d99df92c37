/**
 * Systems outside are told what happens to the cases their organisation may see: events of the case
 * file become deliveries in the same transaction (outbox), signed and sent afterwards, in order
 * within a case, until the receiver takes them or they are dead letters.
 */
@org.springframework.modulith.ApplicationModule(displayName = "事件通知")
package cn.jiedao.notice;
