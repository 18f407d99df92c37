package cn.jiedao.security.client;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of outside systems, as the security administrator works on it. */
public final class KeyIssue {
  private static final String ADDRESS = "/workplace/clients";
  private static final Pattern KEY = Pattern.compile("class=\"secret\">([^<]+)<");

  private KeyIssue() {}

  /** Adds a system of the market supervision of Gusu, and issues its key. */
  public static String issueKey(int port, String id, String name) {
    var administrator = new Browser(port).login("secadmin");
    administrator.submit(
        ADDRESS,
        Map.of(
            "id",
            id,
            "name",
            name,
            "organization",
            "gusu-market-supervision",
            "processes",
            "task-transfer-review"));
    assertThat(administrator.get(ADDRESS).body()).contains(name);
    String lastDay = LocalDate.now().plusDays(30).toString();
    administrator.submit(ADDRESS + "/" + id + "/keys", Map.of("lastDay", lastDay));
    Matcher shown = KEY.matcher(administrator.get(ADDRESS).body());
    assertThat(shown.find()).as("the key is shown").isTrue();
    return shown.group(1);
  }
}
