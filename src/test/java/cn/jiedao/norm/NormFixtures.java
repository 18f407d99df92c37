package cn.jiedao.norm;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Norms and powers of a test's own, which it may repeal without taking them from others. */
@Component("normsOfTests")
public class NormFixtures {
  private static final AtomicInteger EDITIONS = new AtomicInteger();

  private final JdbcClient database;

  NormFixtures(JdbcClient database) {
    this.database = database;
  }

  /** A norm in force since 2020. */
  public String norm(NormLevel level, boolean permitsDelegation) {
    String code = "test-norm-" + EDITIONS.incrementAndGet();
    database
        .sql(
            """
            insert into norm values (:code, '0', '试验条例' || :code, :level, '第一条', '可以委托街道办事处。', :permits,
              '[2020-01-01,)', true, '试验', '2026-01-01')
            """)
        .param("code", code)
        .param("level", level.name())
        .param("permits", permitsDelegation)
        .update();
    return code;
  }

  /** An own power of a department, in force since 2020. */
  public String power(String department, String norm, PowerType type) {
    String code = department + "-test-power-" + EDITIONS.incrementAndGet();
    database
        .sql(
            """
            insert into own_power values (:code, '0', :department, '试验事项' || :code, :type, :norm,
              '[2020-01-01,)', true, '2026-01-01')
            """)
        .param("code", code)
        .param("department", department)
        .param("type", type.name())
        .param("norm", norm)
        .update();
    return code;
  }

  /**
   * A new edition, in which a norm is no longer in force.
   *
   * @param until the first day without it
   */
  public void repeal(String norm, LocalDate until) {
    database
        .sql(
            """
            insert into norm select code, :edition, title, level, article, quote, permits_delegation,
              daterange(lower(valid), :until), demo, reference, loaded_at + interval '1 day'
            from current_norm where code = :code
            """)
        .param("edition", "test-" + EDITIONS.incrementAndGet())
        .param("until", until)
        .param("code", norm)
        .update();
  }
}
