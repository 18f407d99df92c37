package cn.jiedao.organization.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What speaks against the names that a change brings in. */
final class NameChecks {
  private static final String FORM = "[\u4e00-\u9fa5]{2,8}街道办事处";

  private NameChecks() {}

  static List<String> objections(JdbcClient database, OfficeChange change, Standing standing) {
    var found = new ArrayList<String>();
    if (change.kind().founds() || change.kind() == OfficeChange.Kind.RENAMING)
      name(database, change, standing, found);
    if (new HashSet<>(change.newCommunities()).size() < change.newCommunities().size())
      found.add("同一个新社区填写了两次");
    for (String community : change.newCommunities())
      if (isCommunity(database, community, change)) found.add("社区“%s”已经存在".formatted(community));
    return found;
  }

  private static void name(
      JdbcClient database, OfficeChange change, Standing standing, List<String> found) {
    String name = change.newName();
    if (name == null || !name.matches(FORM)) {
      found.add("新名称须为二至八个汉字加“街道办事处”");
      return;
    }
    if (change.kind() == OfficeChange.Kind.RENAMING
        && change.offices().stream()
            .map(standing.offices()::get)
            .filter(Objects::nonNull)
            .anyMatch(office -> office.name().equals(name))) found.add("新名称与现名称相同");
    else if (isTaken(database, change, standing.sandbox()))
      found.add("全市已有（或已决定）名为“%s”的街道，请另拟名称".formatted(name));
  }

  private static boolean isTaken(JdbcClient database, OfficeChange change, boolean sandbox) {
    return database
        .sql(
            """
            select exists (select from office_version where name = :name and sandbox = :sandbox
              and valid && daterange(:day, null) and not (office = any(:ending) and valid @> :day))
            """)
        .param("name", change.newName())
        .param("sandbox", sandbox)
        .param("day", change.effectiveOn())
        .param("ending", change.offices().toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }

  private static boolean isCommunity(JdbcClient database, String name, OfficeChange change) {
    return database
        .sql(
            """
            select exists (select from community
              where unit = :unit and name = :name and existed && daterange(:day, null))
            """)
        .param("unit", change.unit())
        .param("name", name)
        .param("day", change.effectiveOn())
        .query(Boolean.class)
        .single();
  }
}
