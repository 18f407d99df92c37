package cn.jiedao.supervision.figures;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often each element of a model was passed, and how long it took; practice included. */
@Component
public class StepDurations {
  /**
   * Seconds of the runs that were carried out; one that was cancelled counts as a run only.
   *
   * @param median null where none has been carried out yet
   */
  public record Element(
      String element,
      String name,
      String type,
      int runs,
      int running,
      int cancelled,
      Double median,
      Double p95,
      Double longest) {}

  private static final String ELEMENTS =
      """
      select a.act_id_ as element, max(a.act_name_) as name, max(a.act_type_) as type, count(*) as runs,
        count(*) filter (where a.end_time_ is null) as running,
        count(*) filter (where a.act_inst_state_ = 2) as cancelled,
        percentile_cont(0.5) within group (order by a.duration_ / 1000.0)
          filter (where a.end_time_ is not null and a.act_inst_state_ <> 2) as median,
        percentile_cont(0.95) within group (order by a.duration_ / 1000.0)
          filter (where a.end_time_ is not null and a.act_inst_state_ <> 2) as p95,
        max(a.duration_ / 1000.0) filter (where a.end_time_ is not null and a.act_inst_state_ <> 2) as longest
      from act_hi_actinst a
      where a.proc_def_id_ in (:definitions) and a.act_type_ <> 'multiInstanceBody'
      group by a.act_id_ order by median desc nulls last, runs desc, a.act_id_
      """;

  private final JdbcClient database;

  StepDurations(JdbcClient database) {
    this.database = database;
  }

  /** In these releases of a model, the slowest first. */
  public List<Element> of(List<String> definitions) {
    return definitions.isEmpty()
        ? List.of()
        : database.sql(ELEMENTS).param("definitions", definitions).query(Element.class).list();
  }

  /** A release of a model, or all releases of the model it belongs to. */
  public List<String> releases(String definition, boolean all) {
    return database
        .sql(
            """
            select d.id_ from act_re_procdef d join act_re_procdef one on one.id_ = :definition
            where d.id_ = one.id_ or :all and d.key_ = one.key_
            """)
        .param("definition", definition)
        .param("all", all)
        .query(String.class)
        .list();
  }
}
