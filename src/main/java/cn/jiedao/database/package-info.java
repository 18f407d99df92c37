/**
 * PostgreSQL, always: the server that is configured, or one of our own under {@code ./data}. Holds
 * the two roles apart (owner: migrations; application: everything else) and refuses a server that
 * could lose a committed transaction.
 */
@org.springframework.modulith.ApplicationModule(displayName = "数据库")
package cn.jiedao.database;
