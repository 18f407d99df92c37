/**
 * Outside systems that use the API: who they are, their keys and tokens, and how often they may
 * call.
 */
@org.springframework.modulith.NamedInterface("client")
package cn.jiedao.security.client;
