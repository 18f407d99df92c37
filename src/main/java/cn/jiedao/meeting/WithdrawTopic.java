package cn.jiedao.meeting;

import cn.jiedao.engine.CaseAct;
import cn.jiedao.engine.HouseMessages;
import cn.jiedao.engine.Withdrawal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The applicant takes its topic back; once the session has opened, the meeting decides (Art. 12).
 */
@Configuration(proxyBeanMethods = false)
class WithdrawTopic {
  @Bean
  CaseAct withdrawTopicAct(HouseMessages messages) {
    return new Withdrawal("withdraw-topic", "撤回议题", "meeting.topicWithdrawn", messages);
  }
}
