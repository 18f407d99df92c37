package cn.jiedao.organization;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says on the console why the start was refused, instead of a stack trace. */
class AdministratorPasswordMissing extends AbstractFailureAnalyzer<AdministratorPassword.Missing> {
  @Override
  protected FailureAnalysis analyze(Throwable failure, AdministratorPassword.Missing cause) {
    return new FailureAnalysis(
        "无法启动：" + cause.getMessage() + "。",
        "请用环境变量 JIEDAO_ADMIN_PASSWORD 给系统管理员 admin 设置初始密码（首次登录必须修改），然后重新启动。",
        cause);
  }
}
