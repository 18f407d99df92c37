package cn.jiedao.transfer;

import cn.jiedao.engine.CaseAct;
import cn.jiedao.engine.HouseMessages;
import cn.jiedao.engine.Withdrawal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The department takes its application back while it is prepared for the meeting (Art. 12). */
@Configuration(proxyBeanMethods = false)
class WithdrawApplication {
  @Bean
  CaseAct withdrawApplicationAct(HouseMessages messages) {
    return new Withdrawal("withdraw-application", "撤回申请", "transfer.withdrawn", messages);
  }
}
