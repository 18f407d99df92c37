package cn.jiedao.organization;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.env.Environment;

/**
 * The initial password the operator gives by the environment; for {@code admin} at the first start,
 * or for the administrator named in {@code JIEDAO_ADMIN_RESET} who lost his.
 */
record AdministratorPassword(Optional<String> given, Optional<String> resetOf) {
  static AdministratorPassword from(Environment environment) {
    return new AdministratorPassword(
        text(environment, "jiedao.admin.password"), text(environment, "jiedao.admin.reset"));
  }

  /**
   * @throws Missing where there is none, or a weak one: the application does not start
   */
  String require(Function<String, List<String>> lacks) {
    String password = given.orElseThrow(() -> new Missing("没有设置环境变量 JIEDAO_ADMIN_PASSWORD"));
    List<String> lacking = lacks.apply(password);
    if (!lacking.isEmpty())
      throw new Missing("环境变量 JIEDAO_ADMIN_PASSWORD 的密码太弱：" + String.join("，", lacking));
    return password;
  }

  private static Optional<String> text(Environment environment, String name) {
    return Optional.ofNullable(environment.getProperty(name)).filter(text -> !text.isBlank());
  }

  /** Nobody could log in to administer the platform. */
  static class Missing extends RuntimeException {
    Missing(String message) {
      super(message);
    }
  }
}
