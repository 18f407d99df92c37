package cn.jiedao.bench;

import cn.jiedao.database.Superuser;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** As many open tasks as a whole province has, each of a case of its own, entered by SQL. */
final class ManyTasks {
  private static final String[] ROWS = {
    """
    insert into jiedao.case_head (number, process, process_instance, title, applicant, unit, state, regulation, opened_at, chain)
    select n, 'task-transfer-review', 'bench-' || i, '基准 ' || i, 'gusu-market-supervision', 'gusu', 'open', 'draft-2019', :at,
      encode(sha256(convert_to(n, 'UTF8')), 'hex')
    from generate_series(1, :many) i, lateral (select 'ZR-320508-2019-' || lpad(i::text, 6, '0') as n) named
    """,
    """
    insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_, act_id_,
      is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_)
    select 'bench-' || i, 1, 'bench-' || i, 'bench-' || i, 'ZR-320508-2019-' || lpad(i::text, 6, '0'), d.id_, 'giveOpinion',
      true, false, true, false, 1, 0, 1
    from generate_series(1, :many) i, (select max(id_) as id_ from act_re_procdef where key_ = 'office-opinion') d
    """,
    """
    insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, priority_,
      create_time_, due_date_, suspension_state_, task_state_)
    select 'bench-task-' || lpad(i::text, 6, '0'), 1, 'bench-' || i, 'bench-' || i, d.id_, '街道提出意见', 'giveOpinion', 50,
      :at::timestamp, :later::timestamp + (i % 60) * interval '1 day', 1, 'Created'
    from generate_series(1, :many) i, (select max(id_) as id_ from act_re_procdef where key_ = 'office-opinion') d
    """,
    """
    insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
    select 'bench-link-' || i, 1, o.code || '.leader', 'candidate', 'bench-task-' || lpad(i::text, 6, '0')
    from generate_series(1, :many) i
    join (select code, row_number() over (order by code) - 1 as position, count(*) over () as all_
          from organization where kind = 'OFFICE') o on o.position = i % o.all_
    """
  };

  private final JdbcClient database;
  private int used;

  ManyTasks(Superuser superuser) {
    this.database = JdbcClient.create(superuser.connection());
    database.sql("set search_path = jiedao, public").update();
  }

  void enter(int many, Instant created, Instant due) {
    for (String rows : ROWS)
      database
          .sql(rows)
          .param("many", many)
          .param("at", Timestamp.from(created))
          .param("later", Timestamp.from(due))
          .update();
    database.sql("analyze").update();
  }

  /** Gives some that nothing was done about yet another deadline. */
  void due(int many, Instant at) {
    database
        .sql(
            "update act_ru_task set due_date_ = :at::timestamp where id_ like 'bench-task-%' and "
                + "substr(id_, 12)::int between :first and :last")
        .param("at", Timestamp.from(at))
        .param("first", used + 1)
        .param("last", used + many)
        .update();
    used += many;
  }

  int noted() {
    return database
        .sql("select count(distinct task) from deadline_notice where task like 'bench-task-%'")
        .query(Integer.class)
        .single();
  }
}
