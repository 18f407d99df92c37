package cn.jiedao.organization.register;

import cn.jiedao.database.Superuser;
import cn.jiedao.organization.PeopleFixtures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Offices as if the first data set had them, so that tests which change offices need not share
 * them: each has a name that sounds like no other, and communities of its own.
 */
@Component
public class OfficeFixtures {
  private static final String STEMS = "甲乙丙丁戊庚辛壬癸";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Superuser superuser;
  private final PeopleFixtures people;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OfficeFixtures(
      Superuser superuser, PeopleFixtures people, ApplicationEventPublisher events, Clock clock) {
    this.superuser = superuser;
    this.people = people;
    this.events = events;
    this.clock = clock;
  }

  /** A name that no office has or ever had, and that sounds like none. */
  public String name() {
    return stem(NUMBER.incrementAndGet()) + "街道办事处";
  }

  /**
   * The code of a new office of a unit, with so many communities and a leader, a clerk and a deputy
   * ({@code <code>.leader}), there since 2013.
   */
  public String office(String unit, int communities) {
    String code = empty(unit, communities);
    people.body(code);
    return code;
  }

  /** The same without people. */
  String empty(String unit, int communities) {
    int number = NUMBER.incrementAndGet();
    String code = unit + "-trial-" + number;
    var connections = superuser.connections();
    var statements = new JdbcTemplate(connections);
    new TransactionTemplate(new DataSourceTransactionManager(connections))
        .executeWithoutResult(
            status -> {
              statements.execute("set local search_path = jiedao, public");
              statements.execute("set local session_replication_role = replica");
              enter(JdbcClient.create(statements), unit, code, stem(number), communities);
            });
    var noChange = List.<String>of();
    events.publishEvent(
        new RegisteredChange("", LocalDate.now(clock), List.of(code), noChange, noChange));
    return code;
  }

  /** Codes of the communities an office has today. */
  public List<String> communities(String office) {
    return communities(office, LocalDate.now(clock));
  }

  public List<String> communities(String office, LocalDate day) {
    return JdbcClient.create(superuser.connections())
        .sql(
            """
            select community from jiedao.community_membership
            where office = :office and valid @> :day order by community
            """)
        .param("office", office)
        .param("day", day)
        .query(String.class)
        .list();
  }

  private static void enter(
      JdbcClient database, String unit, String code, String stem, int communities) {
    for (String sql :
        List.of(
            """
            insert into organization (code, name, short_name, kind, function, unit, edition, sandbox)
            select :code, name || :stem || '街道办事处', :stem || '街道', 'OFFICE', 'office', code, 'trial', sandbox
            from unit where code = :unit
            """,
            """
            insert into office (code, existed, sandbox)
            select code, '[2013-01-01,)', sandbox from organization where code = :code
            """,
            """
            insert into office_version (office, name, short_name, pinyin, legal_parent, managed_by, seat, phone, area,
              registered_population, resident_population, valid, sandbox)
            select code, :stem || '街道办事处', short_name, :pinyin, unit, unit, '演示路1号', '0512-00000000', 9.5,
              30000, 40000, '[2013-01-01,)', sandbox
            from organization where code = :code
            """,
            """
            insert into community (code, name, unit, demo, existed)
            select :code || '-c' || n, :stem || n || '社区（演示）', :unit, true, '[2013-01-01,)'
            from generate_series(1, :communities) n
            """,
            """
            insert into community_membership (community, office, valid)
            select :code || '-c' || n, :code, '[2013-01-01,)' from generate_series(1, :communities) n
            """))
      database
          .sql(sql)
          .param("unit", unit)
          .param("code", code)
          .param("stem", stem)
          .param("pinyin", Pinyin.of(stem))
          .param("communities", communities)
          .update();
  }

  private static String stem(int number) {
    var stem = new StringBuilder("试");
    for (int rest = number, i = 0; i < 3 || rest > 0; i++, rest /= STEMS.length())
      stem.append(STEMS.charAt(rest % STEMS.length()));
    return stem.toString();
  }
}
