/**
 * Officers at random: cases are played through on the real engine and PostgreSQL, by nothing but
 * what the house serves them, and after every step the law is asked whether it still holds.
 */
package cn.jiedao.walk;
