/**
 * What people are told of the cases they work on, where they read it (the bell, the page 消息), and
 * what of it has been read.
 */
package cn.jiedao.notice.inbox;
