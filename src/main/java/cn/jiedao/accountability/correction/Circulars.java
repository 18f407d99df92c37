package cn.jiedao.accountability.correction;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.organization.Organizations;
import cn.jiedao.publication.NoticeDraft;
import cn.jiedao.publication.NoticeDrafts;
import cn.jiedao.publication.Notices;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders that the county made public (通报, INV-21-7). */
@Component
class Circulars {
  private final JdbcClient database;
  private final Corrections corrections;
  private final Steps steps;
  private final NoticeDrafts drafts;
  private final Notices notices;
  private final Organizations organizations;

  Circulars(
      JdbcClient database,
      Corrections corrections,
      Steps steps,
      NoticeDrafts drafts,
      Notices notices,
      Organizations organizations) {
    this.database = database;
    this.corrections = corrections;
    this.steps = steps;
    this.drafts = drafts;
    this.notices = notices;
    this.organizations = organizations;
  }

  /** Refused by the database unless the county decided so, and where somebody is named. */
  void publish(CaseNumber number) {
    NoticeDraft draft = drafts.cleared(number);
    String notice =
        notices
            .publish(number, "correction", draft.title(), draft.text(), facts(number, draft))
            .number();
    database
        .sql("insert into correction_circular (case_number, notice) values (?, ?)")
        .params(number.value(), notice)
        .update();
  }

  private Map<String, Object> facts(CaseNumber number, NoticeDraft draft) {
    Correction ordered = corrections.find(number).orElseThrow();
    Step order = steps.latest(number, "orderCorrection").orElseThrow();
    var facts = new LinkedHashMap<String, Object>();
    facts.put("corrected", organizations.get(ordered.organization()).name());
    facts.put("publicFacts", order.text("publicFacts"));
    facts.put("measure", ordered.measure());
    facts.put("deadline", ordered.due().toString());
    facts.put("decidedBy", organizations.get(ordered.orderedBy()).name());
    facts.put("decisionNumber", ordered.documentNumber());
    facts.put("decisionDate", ordered.orderedOn().toString());
    facts.put("contactPhone", draft.contactPhone());
    return facts;
  }

  /** Number of the notice that made it public. */
  Optional<String> of(CaseNumber number) {
    return database
        .sql("select notice from correction_circular where case_number = ?")
        .param(number.value())
        .query(String.class)
        .optional();
  }

  /** As everybody may see them, latest first; whatever was withdrawn or practised is none. */
  List<PublicCorrection> shown() {
    return database
        .sql("select case_number, notice from correction_circular order by notice desc")
        .query(
            (row, index) ->
                new PublicCorrection(
                    corrections.find(CaseNumber.of(row.getString("case_number"))).orElseThrow(),
                    notices.find(row.getString("notice")).orElseThrow()))
        .list()
        .stream()
        .filter(one -> !one.notice().isPractice() && !one.notice().isWithdrawn())
        .toList();
  }
}
