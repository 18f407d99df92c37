package cn.jiedao.walk;

import java.util.Map;

/** What can be asked of the database at any time: cases that violate an invariant. */
final class Asks {
  static final Map<String, String> ALL =
      Map.of(
          "INV-12-1",
          """
          select t.case_number from transfer t where not exists (select from resolution r
            where r.case_number = t.case_number and r.outcome in ('adopted', 'adoptedInPrinciple'))
          """,
          "INV-12-2",
          "select t.case_number from transfer t where t.effective_from < t.meeting_date or t.effective_from < t.published_on",
          "INV-12-7",
          """
          select t.case_number from transfer t where not exists (select from notice n
            where n.case_number = t.case_number and n.number = t.notice)
          """);

  private Asks() {}
}
