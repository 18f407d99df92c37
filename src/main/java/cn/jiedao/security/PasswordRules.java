package cn.jiedao.security;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyDigitRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLowerCaseRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicySpecialCharacterRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUpperCaseRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a password needs (等保 8.1.4.1 a): ten characters of four classes, and not what all take. */
@Component
@Order(31)
class PasswordRules extends AbstractProcessEnginePlugin {
  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    List<PasswordPolicyRule> rules =
        List.of(
            new PasswordPolicyLengthRuleImpl(10),
            new PasswordPolicyLowerCaseRuleImpl(1),
            new PasswordPolicyUpperCaseRuleImpl(1),
            new PasswordPolicyDigitRuleImpl(1),
            new PasswordPolicySpecialCharacterRuleImpl(1),
            new PasswordPolicyUserDataRuleImpl(),
            new NotCommon());
    engine.setEnablePasswordPolicy(true);
    engine.setPasswordPolicy(() -> rules);
  }

  private static final class NotCommon implements PasswordPolicyRule {
    private static final Set<String> STEMS =
        Set.of(
            "password", "passw0rd", "p@ssw0rd", "qwerty", "1qaz2wsx", "12345", "admin", "jiedao");

    @Override
    public String getPlaceholder() {
      return "PASSWORD_POLICY_COMMON";
    }

    @Override
    public Map<String, String> getParameters() {
      return Map.of();
    }

    @Override
    public boolean execute(String password) {
      String lower = password.toLowerCase(Locale.ROOT);
      return STEMS.stream().noneMatch(lower::contains);
    }
  }
}
