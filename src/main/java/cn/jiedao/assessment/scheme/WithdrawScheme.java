package cn.jiedao.assessment.scheme;

import cn.jiedao.engine.CaseAct;
import cn.jiedao.engine.HouseMessages;
import cn.jiedao.engine.Withdrawal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The performance office takes its scheme back before it goes to the meeting (Art. 20). */
@Configuration(proxyBeanMethods = false)
class WithdrawScheme {
  @Bean
  CaseAct withdrawalOfScheme(HouseMessages messages) {
    return new Withdrawal("withdraw-scheme", "撤回考核方案", "assessment.schemeWithdrawn", messages);
  }
}
