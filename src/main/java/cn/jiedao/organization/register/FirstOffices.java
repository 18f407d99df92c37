package cn.jiedao.organization.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the data files of offices and communities at the first start. From then on the register
 * changes by decided cases only (INV-4-1): the files are not read again.
 */
@Component
public class FirstOffices {
  private final NamedParameterJdbcTemplate rows;
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Clock clock;

  FirstOffices(
      NamedParameterJdbcTemplate rows, PlatformTransactionManager transactions, Clock clock) {
    this.rows = rows;
    this.database = JdbcClient.create(rows);
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Does nothing where a data set was loaded. */
  public void load() {
    transaction.executeWithoutResult(
        status -> {
          oneNodeAtATime();
          if (isLoaded()) return;
          OfficeFiles files = OfficeFiles.read();
          enter(FirstRows.of(files));
          database
              .sql(
                  "insert into office_register_edition (edition, loaded_on) values (:edition, :day)")
              .param("edition", files.offices().edition())
              .param("day", LocalDate.now(clock))
              .update();
        });
  }

  private void oneNodeAtATime() {
    database
        .sql("select pg_advisory_xact_lock(hashtext('jiedao.office_register'))::text")
        .query(String.class)
        .optional();
  }

  private boolean isLoaded() {
    return database
        .sql("select exists (select from office_register_edition)")
        .query(Boolean.class)
        .single();
  }

  private void enter(FirstRows first) {
    insert(
        """
        insert into organization (code, name, short_name, kind, function, unit, edition, sandbox)
        select :code, u.name || :name, :shortName, 'OFFICE', 'office', u.code, :edition, u.sandbox
        from unit u where u.code = :unit
        """,
        first.offices());
    insert(
        """
        insert into office (code, existed, sandbox)
        select code, daterange(:from, :until), sandbox from organization where code = :code
        """,
        first.offices());
    insert(
        """
        insert into office_version (office, name, short_name, pinyin, legal_parent, managed_by, managing_body, seat,
          phone, area, registered_population, resident_population, valid, sandbox)
        select code, :name, :shortName, :pinyin, :legalParent, :unit, :managingBody, :seat,
          :phone, :area, :registeredPopulation, :residentPopulation, daterange(:from, :until), sandbox
        from organization where code = :code
        """,
        first.offices());
    insert(
        """
        insert into division_code (organization, code_system, code, edition, valid_from)
        select :office, 'STAT', division_code || :stat, :edition, :validFrom from unit where code = :unit
        """,
        first.codes());
    insert(
        """
        insert into community (code, name, unit, demo, existed)
        values (:code, :name, :unit, :demo, daterange(:from, null))
        """,
        first.communities());
    insert(
        """
        insert into community_membership (community, office, valid)
        values (:community, :office, daterange(:from, :until))
        """,
        first.memberships());
    insert(
        """
        insert into office_succession (office, matter, successor, from_date)
        values (:office, :matter, :successor, :from)
        """,
        first.successions());
  }

  private void insert(String sql, List<?> parameters) {
    rows.batchUpdate(
        sql,
        parameters.stream()
            .map(SimplePropertySqlParameterSource::new)
            .toArray(SqlParameterSource[]::new));
  }
}
