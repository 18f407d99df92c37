package cn.jiedao.staffing;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The posts that a county's offices may have together, kind by kind (INV-5-3). */
@Component
class Quotas {
  /** What a county may give out, and what it gave to all its offices but one. */
  record Quota(
      int administrative, int institution, long givenAdministrative, long givenInstitution) {
    long administrativeLeft() {
      return administrative - givenAdministrative;
    }

    long institutionLeft() {
      return institution - givenInstitution;
    }
  }

  private final JdbcClient database;

  Quotas(JdbcClient database) {
    this.database = database;
  }

  /** Empty where the county has no total; then nothing can be determined there. */
  Optional<Quota> without(String office) {
    return database
        .sql(
            """
            select q.administrative, q.institution,
              coalesce(sum(d.administrative), 0) as given_administrative, coalesce(sum(d.institution), 0) as given_institution
            from organization asked
              join lateral (select * from staffing_quota t where t.unit = asked.unit
                order by t.loaded_at desc, t.edition desc limit 1) q on true
              left join organization o on o.unit = asked.unit and o.code <> asked.code
              left join staffing_determination d on d.office = o.code and upper_inf(d.valid)
            where asked.code = :office group by q.administrative, q.institution
            """)
        .param("office", office)
        .query(Quota.class)
        .optional();
  }
}
