package cn.jiedao.casefile;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counter of each matter, district and year: its row lock makes numbers without gaps. */
@Component
class CaseNumbers {
  private final JdbcClient database;

  CaseNumbers(JdbcClient database) {
    this.database = database;
  }

  CaseNumber next(String matter, String division, int year) {
    int sequence =
        database
            .sql(
                """
                insert into case_counter values (:matter, :division, :year, 1)
                on conflict (matter, division, year) do update set last = case_counter.last + 1 returning last
                """)
            .param("matter", matter)
            .param("division", division)
            .param("year", year)
            .query(Integer.class)
            .single();
    return CaseNumber.of("%s-%s-%d-%06d".formatted(matter, division, year, sequence));
  }
}
