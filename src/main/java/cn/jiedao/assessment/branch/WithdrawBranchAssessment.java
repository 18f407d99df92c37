package cn.jiedao.assessment.branch;

import cn.jiedao.engine.CaseAct;
import cn.jiedao.engine.HouseMessages;
import cn.jiedao.engine.Withdrawal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The department gives up the assessment of its branch body before it is approved (Art. 20). */
@Configuration(proxyBeanMethods = false)
class WithdrawBranchAssessment {
  @Bean
  CaseAct withdrawalOfBranchAssessment(HouseMessages messages) {
    return new Withdrawal(
        "withdraw-branch-assessment", "撤回考核", "assessment.branchWithdrawn", messages);
  }
}
