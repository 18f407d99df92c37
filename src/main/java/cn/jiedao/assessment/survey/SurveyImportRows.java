package cn.jiedao.assessment.survey;

import cn.jiedao.assessment.survey.SurveyImport.Stage;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.organization.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of imports; how far one is, is written past its own transaction. */
@Component
class SurveyImportRows {
  /** An import that tells nothing for so long has died with its node. */
  private static final Duration DEAD_AFTER = Duration.ofMinutes(10);

  private static final int KEPT_IN_SIGHT = 10;

  private final JdbcClient database;
  private final Clock clock;

  SurveyImportRows(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * @param file null by the API
   */
  long begin(CaseNumber annual, String file, Actor actor) {
    return database
        .sql(
            """
            insert into survey_import (case_number, file_name, person, organization, started_at, alive_at, stage)
            values (:case, :file, :person, :organization, :now, :now, 'WAITING') returning id
            """)
        .param("case", annual.value())
        .param("file", file)
        .param("person", actor.person())
        .param("organization", actor.organization())
        .param("now", now())
        .query(Long.class)
        .single();
  }

  /** Whoever waits behind it lives as long as it does. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void progress(long id, Stage stage, int answers) {
    database
        .sql(
            "update survey_import set alive_at = :now where ended_at is null and stage = 'WAITING'")
        .param("now", now())
        .update();
    database
        .sql(
            "update survey_import set stage = :stage, answers = :answers, alive_at = :now where id"
                + " = :id")
        .param("stage", stage.name())
        .param("answers", answers)
        .param("now", now())
        .param("id", id)
        .update();
  }

  /**
   * Within the transaction that enters them: both, or neither.
   *
   * @throws IllegalStateException when people were told meanwhile that it has died
   */
  void entered(long id, int answers) {
    if (end(id, Stage.ENTERED, answers, 0, null) == 0)
      throw new IllegalStateException("import " + id + " was given up");
  }

  @Transactional
  public void refused(long id, SurveyRefused refused) {
    end(id, Stage.REFUSED, 0, refused.number(), null);
    List<SurveyFault> listed = refused.listed();
    database
        .sql("insert into survey_fault select :id, unnest(:places::int[]), unnest(:faults::text[])")
        .param("id", id)
        .param("places", IntStream.range(0, listed.size()).boxed().toArray(Integer[]::new))
        .param("faults", listed.stream().map(SurveyFault::sentence).toArray(String[]::new))
        .update();
  }

  void failed(long id, Stage stage, String why) {
    end(id, stage, 0, 0, why);
  }

  private int end(long id, Stage stage, int answers, int faults, String failure) {
    return database
        .sql(
            """
            update survey_import
            set stage = :stage, answers = :answers, faults = :faults, failure = :failure, alive_at = :now, ended_at = :now
            where id = :id and ended_at is null
            """)
        .param("stage", stage.name())
        .param("answers", answers)
        .param("faults", faults)
        .param("failure", failure)
        .param("now", now())
        .param("id", id)
        .update();
  }

  void buryDead(CaseNumber annual) {
    database
        .sql(
            """
            update survey_import set stage = 'FAILED', answers = 0, ended_at = :now,
              failure = '导入中断（服务器停止），没有导入任何回答，请重新导入。'
            where case_number = :case and ended_at is null and alive_at < :dead
            """)
        .param("case", annual.value())
        .param("now", now())
        .param("dead", Timestamp.from(clock.instant().minus(DEAD_AFTER)))
        .update();
  }

  /** The latest first. */
  List<SurveyImport> of(CaseNumber annual) {
    return database
        .sql(
            """
            select i.*, (select array_agg(f.fault order by f.place) from survey_fault f where f.import = i.id) as listed
            from survey_import i where i.case_number = :case order by i.id desc limit :limit
            """)
        .param("case", annual.value())
        .param("limit", KEPT_IN_SIGHT)
        .query(
            (row, i) ->
                new SurveyImport(
                    row.getLong("id"),
                    row.getString("file_name"),
                    row.getString("person"),
                    row.getTimestamp("started_at").toInstant(),
                    instant(row.getTimestamp("ended_at")),
                    Stage.valueOf(row.getString("stage")),
                    row.getInt("answers"),
                    row.getInt("faults"),
                    row.getString("failure"),
                    row.getArray("listed") == null
                        ? List.of()
                        : List.of((String[]) row.getArray("listed").getArray())))
        .list();
  }

  private static Instant instant(Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
