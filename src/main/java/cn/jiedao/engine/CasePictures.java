package cn.jiedao.engine;

import cn.jiedao.casefile.CaseNumber;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The models by which a case goes, and the way it has taken on each. Read past the engine's
 * permissions, which know no cases: callers ask first whether the case may be seen.
 */
@Component
public class CasePictures {
  private static final String INSTANCES =
      """
      from case_head h
      join act_hi_procinst p on p.root_proc_inst_id_ = h.process_instance
      join act_re_procdef d on d.id_ = p.proc_def_id_
      """;

  /**
   * @param diagram the model as BPMN 2.0 XML
   */
  public record Picture(String process, String name, String diagram, List<Passed> passed) {}

  /**
   * An element the case has come to.
   *
   * @param position in which it came to its elements: among those before, the last is where it came
   *     from
   * @param here it is there now
   */
  public record Passed(String element, long position, boolean here) {}

  private record Model(String definition, String process, String name, byte[] diagram) {}

  private final JdbcClient database;

  CasePictures(JdbcClient database) {
    this.database = database;
  }

  /** The process of the case first, then those it called, in their order. */
  public List<Picture> of(CaseNumber number) {
    return models(number).stream()
        .map(
            model ->
                new Picture(
                    model.process(),
                    model.name(),
                    new String(model.diagram(), StandardCharsets.UTF_8),
                    passed(number, model)))
        .toList();
  }

  private List<Model> models(CaseNumber number) {
    return database
        .sql(
            "select d.id_ as definition, d.key_ as process, d.name_ as name, b.bytes_ as diagram "
                + INSTANCES
                + """
                join act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
                where h.number = :number group by d.id_, d.key_, d.name_, b.bytes_ order by min(p.start_time_), d.key_
                """)
        .param("number", number.value())
        .query(Model.class)
        .list();
  }

  private List<Passed> passed(CaseNumber number, Model model) {
    return database
        .sql(
            "select split_part(a.act_id_, '#', 1) as element, a.sequence_counter_ as position, a.end_time_ is null as here "
                + INSTANCES
                + """
                join act_hi_actinst a on a.proc_inst_id_ = p.id_
                where h.number = :number and d.id_ = :definition order by a.sequence_counter_
                """)
        .param("number", number.value())
        .param("definition", model.definition())
        .query(Passed.class)
        .list();
  }
}
