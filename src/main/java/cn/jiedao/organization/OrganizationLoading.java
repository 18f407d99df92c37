package cn.jiedao.organization;

import cn.jiedao.organization.register.FirstOffices;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/**
 * Enters the codes of the data files that are missing; what an administrator changed stays. Offices
 * come from their file at the first start only.
 */
@Component
class OrganizationLoading implements InitializingBean {
  private final NamedParameterJdbcTemplate database;
  private final FirstOffices offices;

  OrganizationLoading(NamedParameterJdbcTemplate database, FirstOffices offices) {
    this.database = database;
    this.offices = offices;
  }

  @Override
  public void afterPropertiesSet() {
    load(OrganizationRows.of(OrganizationFiles.read()));
    offices.load();
  }

  void load(OrganizationRows rows) {
    insert(
        """
        insert into unit (code, name, division_code, level, edition, sandbox)
        values (:code, :name, :divisionCode, :level, :edition, :sandbox)
        on conflict do nothing
        """,
        rows.units());
    insert(
        """
        insert into organization
          (code, name, short_name, kind, function, unit, edition, sandbox)
        values (:code, :name, :shortName, :kind, :function, :unit, :edition, :sandbox)
        on conflict do nothing
        """,
        rows.bodies());
  }

  private void insert(String sql, List<?> rows) {
    database.batchUpdate(
        sql,
        rows.stream()
            .map(SimplePropertySqlParameterSource::new)
            .toArray(SqlParameterSource[]::new));
  }
}
