package cn.jiedao.organization.register;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who took over what an abolished office had in hand (INV-4-8). */
@Component
public class Successions {
  private final JdbcClient database;

  Successions(JdbcClient database) {
    this.database = database;
  }

  /**
   * Who carries on a matter of an organisation on a day: itself where nothing succeeded it, else
   * the last of its successors.
   */
  public String of(String organization, Matter matter, LocalDate day) {
    var passed = new HashSet<String>();
    String now = organization;
    for (var next = next(now, matter, day); next.isPresent(); next = next(now, matter, day)) {
      if (!passed.add(now)) throw new IllegalStateException("街道的接续单位首尾相接：" + passed);
      now = next.get();
    }
    return now;
  }

  private Optional<String> next(String office, Matter matter, LocalDate day) {
    return database
        .sql(
            """
            select successor from office_succession
            where office = :office and matter = :matter and from_date <= :day
            """)
        .param("office", office)
        .param("matter", matter.code())
        .param("day", day)
        .query(String.class)
        .optional();
  }
}
