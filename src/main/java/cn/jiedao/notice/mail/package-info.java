/**
 * What people are told, by mail: at once or every working morning, as each has chosen, through an
 * outbox. Off unless {@code spring.mail.host} is set.
 */
package cn.jiedao.notice.mail;
