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
