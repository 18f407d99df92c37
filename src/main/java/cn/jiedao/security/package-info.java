/**
 * Who may come in, and what he may ask for: one login for the web apps, our pages and the engine's
 * REST API; routes, sessions, passwords, the engine's grants, and the log of all of it.
 */
@org.springframework.modulith.ApplicationModule(displayName = "登录与权限")
package cn.jiedao.security;
