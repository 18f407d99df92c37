package cn.jiedao.security;

import java.time.LocalDateTime;
import java.util.Map;

/** One line of the audit log, as the auditor reads it. */
record AuditEntry(
    LocalDateTime at,
    String person,
    String organization,
    String address,
    String action,
    String object,
    String result) {
  private static final Map<String, String> ACTIONS =
      Map.ofEntries(
          Map.entry("login.succeeded", "登录"),
          Map.entry("login.failed", "登录失败"),
          Map.entry("account.locked", "账号锁定"),
          Map.entry("logout.succeeded", "退出"),
          Map.entry("access.denied", "越权访问被拒"),
          Map.entry("signing.confirmed", "签署前确认身份"),
          Map.entry("signing.refused", "签署前密码错误"),
          Map.entry("post.chosen", "选择岗位"),
          Map.entry("password.changed", "修改密码"),
          Map.entry("password.reset", "重置密码"),
          Map.entry("person.added", "登记人员"),
          Map.entry("person.unlocked", "解锁账号"),
          Map.entry("person.email", "更改邮箱"),
          Map.entry("mail.revived", "重发邮件"),
          Map.entry("post.begun", "任职"),
          Map.entry("post.ended", "免去职务"),
          Map.entry("administrator.appointed", "设立管理员"),
          Map.entry("substitution.made", "设定代理"),
          Map.entry("substitution.revoked", "撤销代理"),
          Map.entry("authority.given", "登记授权代签"),
          Map.entry("authority.revoked", "撤销授权代签"),
          Map.entry("client.added", "登记外部系统"),
          Map.entry("client.revoked", "停用外部系统"),
          Map.entry("key.issued", "签发密钥"),
          Map.entry("key.revoked", "撤销密钥"),
          Map.entry("key.refused", "密钥被拒"),
          Map.entry("token.refused", "令牌被拒"),
          Map.entry("subscription.created", "订阅事件"),
          Map.entry("subscription.ended", "取消订阅"),
          Map.entry("webhook.replayed", "重发事件"),
          Map.entry("calendar.loaded", "载入放假安排"),
          Map.entry("steps.searched", "检索环节"),
          Map.entry("steps.exported", "导出环节"),
          Map.entry("reads.searched", "检索查阅记录"),
          Map.entry("chains.checked", "核验全部案卷"));
  private static final Map<String, String> RESULTS =
      Map.of(
          "ok", "成功",
          "403", "拒绝",
          "unknown", "无此用户",
          "wrong password", "密码错误",
          "locked", "账号已锁定",
          "wrong secret", "密钥不符",
          "expired", "已过期",
          "revoked", "已撤销",
          "client revoked", "系统已停用",
          "not dead", "未重发");

  static Map<String, String> actions() {
    return ACTIONS;
  }

  public String what() {
    return ACTIONS.getOrDefault(action, action);
  }

  public String outcome() {
    return RESULTS.getOrDefault(result, result);
  }
}
