package cn.jiedao.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is told something finds it in his inbox, once. */
@JiedaoTest
class InboxIT {
  @Autowired private Inbox inbox;
  @Autowired private JdbcClient database;

  @Test
  void an_organisation_is_told_by_its_people_and_its_leaders_alone_where_only_they_decide() {
    inbox.tellOrganization("gusu-justice", false, told("for-all"));
    inbox.tellOrganization("gusu-justice", true, told("for-leaders"));
    assertThat(told("for-all", "person"))
        .containsExactly("gusu-justice.clerk", "gusu-justice.deputy", "gusu-justice.leader");
    assertThat(told("for-leaders", "person")).containsExactly("gusu-justice.leader");
  }

  @Test
  void nobody_is_told_twice() {
    inbox.tell(List.of("gusu-finance.clerk", "gusu-finance.clerk"), told("once"));
    assertThat(told("once", "person")).containsExactly("gusu-finance.clerk");
  }

  private static Told told(String kind) {
    return new Told(kind, null, "试验消息", null);
  }

  private List<String> told(String kind, String column) {
    return database
        .sql("select " + column + " from inbox_notice where kind = :kind order by person")
        .param("kind", kind)
        .query(String.class)
        .list();
  }
}
