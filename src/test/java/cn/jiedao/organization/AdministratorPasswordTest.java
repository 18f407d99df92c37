package cn.jiedao.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class AdministratorPasswordTest {
  @Test
  void start_without_the_first_administrators_password_is_refused() {
    assertThatThrownBy(() -> given(Map.of()).require(text -> List.of()))
        .isInstanceOf(AdministratorPassword.Missing.class)
        .hasMessageContaining("JIEDAO_ADMIN_PASSWORD");
    assertThatThrownBy(
            () -> given(Map.of("JIEDAO_ADMIN_PASSWORD", "x")).require(text -> List.of("要有数字")))
        .hasMessageContaining("太弱：要有数字");
  }

  @Test
  void the_refusal_says_on_the_console_what_to_set() {
    var analysis =
        new AdministratorPasswordMissing()
            .analyze(new RuntimeException(new AdministratorPassword.Missing("没有设置")));
    assertThat(analysis.getAction()).contains("JIEDAO_ADMIN_PASSWORD");
  }

  @Test
  void the_environment_gives_the_password_and_whose_is_reset() {
    var password =
        given(Map.of("JIEDAO_ADMIN_PASSWORD", "Yu-Hua#2026x", "JIEDAO_ADMIN_RESET", "auditor"));
    assertThat(password.require(text -> List.of())).isEqualTo("Yu-Hua#2026x");
    assertThat(password.resetOf()).contains("auditor");
  }

  private static AdministratorPassword given(Map<String, Object> variables) {
    var environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .forEach(s -> environment.getPropertySources().remove(s.getName()));
    environment
        .getPropertySources()
        .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables));
    return AdministratorPassword.from(environment);
  }
}
