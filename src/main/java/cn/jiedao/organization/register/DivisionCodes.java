package cn.jiedao.organization.register;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes that others number offices by; they change with each edition, and are never a key. */
@Component
public class DivisionCodes {
  /**
   * A code of an office in one system.
   *
   * @param system STAT (统计用区划代码) or MCA (民政部门的代码)
   */
  public record DivisionCode(String system, String code, String edition) {
    public String systemName() {
      return system.equals("STAT") ? "统计用区划代码" : "民政区划代码";
    }
  }

  private final JdbcClient database;

  DivisionCodes(JdbcClient database) {
    this.database = database;
  }

  /**
   * Numbers the office that a change founded, or else the one it changed, anew from a day on; codes
   * of offices that go with the change are used no longer.
   *
   * @param code of the civil affairs' system; null where the change only ends codes
   */
  public void assign(String changeCase, String code, String edition, LocalDate from) {
    List<String> numbered = code == null ? List.of() : numbered(changeCase);
    database
        .sql(
            """
            update division_code set valid_until = :from where valid_until is null and valid_from < :from
              and (organization = any(:numbered)
                or organization in (select code from office where abolished_case = :case))
            """)
        .param("from", from)
        .param("numbered", numbered.toArray(String[]::new))
        .param("case", changeCase)
        .update();
    for (String office : numbered)
      database
          .sql("insert into division_code values (:office, 'MCA', :code, :edition, :from)")
          .param("office", office)
          .param("code", code)
          .param("edition", edition)
          .param("from", from)
          .update();
  }

  private List<String> numbered(String changeCase) {
    List<String> founded =
        codes("select code from office where founded_case = :case order by code", changeCase);
    return founded.isEmpty()
        ? codes(
            "select distinct office from office_version where change_case = :case order by office",
            changeCase)
        : founded;
  }

  private List<String> codes(String sql, String changeCase) {
    return database.sql(sql).param("case", changeCase).query(String.class).list();
  }

  public List<DivisionCode> of(String office, LocalDate day) {
    return database
        .sql(
            """
            select code_system as system, code, edition from division_code
            where organization = :office and valid_from <= :day and (valid_until is null or valid_until > :day)
            order by code_system desc, valid_from desc, code
            """)
        .param("office", office)
        .param("day", day)
        .query(DivisionCode.class)
        .list();
  }
}
