package cn.jiedao.walk;

import java.util.Map;

/**
 * Edits of a case (:number) that a walk must notice, each by one of its questions; that the asks of
 * the catalogue have an answer is shown with their constraints.
 */
final class Violations {
  private static final String RUNNING =
      """
      with running as (
        insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, is_active_)
        select 'walk', 1, process_instance, 'walk', true from case_head where number = :number)
      """;

  static final Map<String, String> ALL =
      Map.of(
          "no incident",
          RUNNING
              + """
              insert into act_ru_incident (id_, rev_, incident_timestamp_, incident_type_, proc_inst_id_)
              values ('walk', 1, now(), 'failedJob', 'walk')
              """,
          "no failed job",
          RUNNING
              + """
              insert into act_ru_job (id_, rev_, type_, retries_, process_instance_id_)
              values ('walk', 1, 'timer', 0, 'walk')
              """,
          "INV-12-1",
          "delete from resolution where case_number = :number",
          "INV-12-2",
          "update transfer set effective_from = published_on - 1 where case_number = :number",
          "INV-12-3",
          "delete from transfer_evidence where kind = 'opinion' and case_number = :number");

  private Violations() {}
}
