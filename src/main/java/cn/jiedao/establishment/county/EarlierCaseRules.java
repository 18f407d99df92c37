package cn.jiedao.establishment.county;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.establishment.ChangeProposal;
import cn.jiedao.form.Violation;
import java.sql.Types;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was refused comes back as a case of its own, linked to the old one (INV-4-11). */
@Component
class EarlierCaseRules implements ChangeRules.Rule {
  private final JdbcClient database;

  EarlierCaseRules(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Stream<Violation> check(ChangeProposal proposal, CaseNumber number, String unit) {
    if (proposal.earlierCase() == null)
      return refused(proposal, unit)
          .map(earlier -> violation("同一变更曾以 %s 申请而未获批准，请填写该案号".formatted(earlier)))
          .stream();
    return cameToNothing(proposal.earlierCase(), unit)
        ? Stream.empty()
        : Stream.of(violation(proposal.earlierCase() + " 不是本单位未获批准或者已撤回的变更案件，请核对案号；没有的请清空"));
  }

  private boolean cameToNothing(String earlier, String unit) {
    return database
        .sql(
            """
            select exists (select from change_application a join case_head h on h.number = a.case_number
              where h.number = :earlier and h.unit = :unit and h.state = 'ended' and h.outcome <> 'changeApproved')
            """)
        .param("earlier", earlier)
        .param("unit", unit)
        .query(Boolean.class)
        .single();
  }

  /** The last one refused of the same kind, about the same offices and the same name. */
  private Optional<String> refused(ChangeProposal proposal, String unit) {
    return database
        .sql(
            """
            select h.number from change_application a join case_head h on h.number = a.case_number
            join case_proposal p on (p.case_number, p.version) = (h.number, h.proposal_version)
            where h.unit = :unit and h.outcome in ('refusedByCity', 'refusedByProvince', 'rejectedByCounty')
              and p.facts ->> 'changeType' = :type and a.new_name is not distinct from :name
              and array(select json_array_elements_text(case json_typeof(p.facts -> 'offices')
                when 'array' then p.facts -> 'offices' else '[]' end) order by 1) = cast(:offices as text[])
            order by h.ended_at desc limit 1
            """)
        .param("unit", unit)
        .param("type", proposal.changeType())
        .param("name", proposal.newName(), Types.VARCHAR)
        .param("offices", proposal.offices().stream().sorted().toArray(String[]::new))
        .query(String.class)
        .optional();
  }

  private static Violation violation(String finding) {
    return new Violation("earlierCase", "「原申请案号」" + finding);
  }
}
