package cn.jiedao.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.junit.jupiter.api.Test;

class PasswordHashTest {
  private final PasswordHash hash = new PasswordHash();

  @Test
  void the_right_password_passes_and_another_does_not() {
    String stored = hash.encrypt("街道-Jiedao-2026");
    assertThat(hash.check("街道-Jiedao-2026", stored)).isTrue();
    assertThat(hash.check("街道-Jiedao-2027", stored)).isFalse();
    assertThat(hash.check("", stored)).isFalse();
  }

  @Test
  void the_same_password_is_stored_differently_each_time_and_fits_the_column() {
    String first = hash.encrypt("jiedao-demo");
    assertThat(first).startsWith("310000$").isNotEqualTo(hash.encrypt("jiedao-demo"));
    assertThat(("{" + hash.hashAlgorithmName() + "}" + first).length()).isLessThan(255);
  }

  @Test
  void a_hash_with_other_iterations_still_checks() {
    String published = "1$c2FsdA$Eg+2z/z4syxD5yJSVsT4N6hlSMkszDVICAWYfLcL4Xs";
    assertThat(hash.check("password", published)).isTrue();
    assertThat(hash.check("Password", published)).isFalse();
    assertThat(hash.check("password", "garbage")).isFalse();
  }

  @Test
  void the_engine_keeps_passwords_by_it() {
    var engine = new StandaloneProcessEngineConfiguration();
    new IdentitySettings().preInit(engine);
    assertThat(engine.getPasswordEncryptor().encrypt("jiedao-demo")).startsWith("310000$");
  }
}
