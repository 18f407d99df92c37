package cn.jiedao.organization.register;

import cn.jiedao.database.Superuser;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.PeopleFixtures;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counties as if the first data set had them, so that tests of what is done once a year for all
 * offices of a county need not share one.
 */
@Component
public class CountyFixtures {
  private static final String STEMS = "甲乙丙丁戊庚辛壬癸";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Superuser superuser;
  private final OfficeFixtures offices;
  private final PeopleFixtures people;
  private final Organizations organizations;

  CountyFixtures(
      Superuser superuser,
      OfficeFixtures offices,
      PeopleFixtures people,
      Organizations organizations) {
    this.superuser = superuser;
    this.offices = offices;
    this.people = people;
    this.organizations = organizations;
  }

  /**
   * The code of a new county with the bodies that every county has, a leader, a clerk and a deputy
   * in each ({@code <code>-performance.leader}), and so many offices, one at least, with three
   * communities each.
   */
  public String county(int size) {
    int number = NUMBER.incrementAndGet();
    String code = "trial" + number;
    var database = JdbcClient.create(superuser.connections());
    for (String sql :
        List.of(
            """
            insert into jiedao.unit (code, name, division_code, level, edition)
            values (:code, :stem || '区', :division, 'COUNTY', 'trial')
            """,
            """
            insert into jiedao.organization (code, name, short_name, kind, function, unit, edition)
            select replace(code, unit, :code), replace(name, '吴中', :stem), replace(short_name, '吴中', :stem), kind, function,
              :code, 'trial'
            from jiedao.organization where unit = 'wuzhong' and kind <> 'OFFICE'
            """))
      database
          .sql(sql)
          .param("code", code)
          .param("stem", stem(number))
          .param("division", String.valueOf(320900 + number % 100))
          .update();
    for (int i = 0; i < size; i++) offices.empty(code, 3);
    people.unit(code);
    return code;
  }

  /** Codes of the offices of such a county. */
  public List<String> offices(String county) {
    return organizations.officesOf(county).stream().map(Organization::code).sorted().toList();
  }

  private static String stem(int number) {
    var stem = new StringBuilder("试");
    for (char digit : Integer.toString(number, STEMS.length()).toCharArray())
      stem.append(STEMS.charAt(digit - '0'));
    return stem.toString();
  }
}
