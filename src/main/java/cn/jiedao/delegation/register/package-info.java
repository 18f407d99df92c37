/**
 * 委托登记簿: which delegations bind, from their entry with evidence on, for the house and for the
 * public (Art. 13).
 */
@org.springframework.modulith.NamedInterface("register")
package cn.jiedao.delegation.register;
