package cn.jiedao.accountability.commendation;

import cn.jiedao.engine.CaseAct;
import cn.jiedao.engine.HouseMessages;
import cn.jiedao.engine.Withdrawal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whoever nominated takes the nomination back before the county decides (Art. 21). */
@Configuration(proxyBeanMethods = false)
class WithdrawNomination {
  @Bean
  CaseAct withdrawalOfNomination(HouseMessages messages) {
    return new Withdrawal(
        "withdraw-nomination", "撤回表彰提名", "accountability.nominationWithdrawn", messages);
  }
}
