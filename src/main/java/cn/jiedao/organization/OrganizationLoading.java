package cn.jiedao.organization;

import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Enters the codes of the data files that are missing; what an administrator changed stays. */
@Component
class OrganizationLoading implements InitializingBean {
  private final NamedParameterJdbcTemplate database;

  OrganizationLoading(NamedParameterJdbcTemplate database) {
    this.database = database;
  }

  @Override
  public void afterPropertiesSet() {
    load(OrganizationRows.of(OrganizationFiles.read()));
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
          (code, name, short_name, kind, function, unit, legal_unit, managed_by, edition, sandbox)
        values (:code, :name, :shortName, :kind, :function, :unit, :legalUnit, :managedBy, :edition, :sandbox)
        on conflict do nothing
        """,
        rows.bodies());
    insert(
        """
        insert into division_code (organization, code_system, code, edition, valid_from)
        values (:organization, 'STAT', :code, :edition, :validFrom)
        on conflict do nothing
        """,
        rows.codes());
  }

  private void insert(String sql, List<?> rows) {
    database.batchUpdate(
        sql,
        rows.stream()
            .map(SimplePropertySqlParameterSource::new)
            .toArray(SqlParameterSource[]::new));
  }
}
