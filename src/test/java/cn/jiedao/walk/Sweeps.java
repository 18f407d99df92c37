package cn.jiedao.walk;

import cn.jiedao.assessment.annual.AssessmentSweep;
import cn.jiedao.delegation.ending.EndSweep;
import cn.jiedao.delegation.supervision.DelegationSweep;
import cn.jiedao.establishment.effect.ChangesTakeEffect;
import cn.jiedao.transfer.TransferSweep;
import org.springframework.stereotype.Component;

/** What the house does of itself every day. */
@Component("sweepsOfWalks")
record Sweeps(
    ChangesTakeEffect changes,
    TransferSweep transfers,
    DelegationSweep delegations,
    EndSweep ends,
    AssessmentSweep assessments) {
  void run() {
    changes.sweep();
    transfers.sweep();
    delegations.sweep();
    ends.sweep();
    assessments.sweep();
  }
}
