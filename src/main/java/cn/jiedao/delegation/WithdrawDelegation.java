package cn.jiedao.delegation;

import cn.jiedao.engine.CaseAct;
import cn.jiedao.engine.HouseMessages;
import cn.jiedao.engine.Withdrawal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The department takes its proposal back before both have signed (Art. 13). */
@Configuration(proxyBeanMethods = false)
class WithdrawDelegation {
  @Bean
  CaseAct withdrawalOfDelegation(HouseMessages messages) {
    return new Withdrawal("withdraw-delegation", "撤回委托", "delegation.withdrawn", messages);
  }
}
