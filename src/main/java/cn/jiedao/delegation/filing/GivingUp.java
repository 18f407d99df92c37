package cn.jiedao.delegation.filing;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.delegation.ending.DelegationEnds;
import cn.jiedao.delegation.ending.EndReason;
import cn.jiedao.delegation.register.Delegations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A delegation that is given up because of an objection: where it is in effect, it is ended as
 * every other; where it took effect only afterwards, beside the filing, likewise.
 */
@Component
class GivingUp {
  private final Delegations delegations;
  private final DelegationEnds ends;
  private final FilingSteps steps;
  private final JdbcClient database;

  GivingUp(Delegations delegations, DelegationEnds ends, FilingSteps steps, JdbcClient database) {
    this.delegations = delegations;
    this.ends = ends;
    this.steps = steps;
    this.database = database;
  }

  void end(CaseNumber number) {
    if (delegations.holds(number) && !isGivenUp(number))
      ends.open(number, EndReason.GIVEN_UP, steps.reasonForGivingUp(number));
  }

  private boolean isGivenUp(CaseNumber number) {
    return database
        .sql(
            """
            select exists (select from case_head h join case_proposal p on p.case_number = h.number
              where (h.parent, h.process, p.facts ->> 'endReason') = (:number, 'delegation-end', :reason))
            """)
        .param("number", number.value())
        .param("reason", EndReason.GIVEN_UP.code())
        .query(Boolean.class)
        .single();
  }
}
