package cn.jiedao.supervision;

import cn.jiedao.casefile.EffectRegister;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.CaseAct;
import cn.jiedao.engine.CaseTermination;
import cn.jiedao.notice.Inbox;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the second person may decide about a request to end a case. */
@Configuration(proxyBeanMethods = false)
class TerminationActs {
  @Bean
  DecideTermination.Parts terminationParts(
      Terminations terminations,
      Terminators terminators,
      List<EffectRegister> registers,
      CaseTermination end,
      Steps steps,
      Inbox inbox) {
    return new DecideTermination.Parts(terminations, terminators, registers, end, steps, inbox);
  }

  @Bean
  CaseAct consentToTermination(DecideTermination.Parts parts) {
    return new DecideTermination("consent-to-termination", "同意终止", true, parts);
  }

  @Bean
  CaseAct refuseTermination(DecideTermination.Parts parts) {
    return new DecideTermination("refuse-termination", "不同意终止", false, parts);
  }
}
