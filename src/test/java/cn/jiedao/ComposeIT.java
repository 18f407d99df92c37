package cn.jiedao;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ComposeIT {
  @Test
  void no_password_stands_in_the_file() throws Exception {
    var file = ComposeFile.read();
    for (String service : new String[] {"database", "application"})
      assertThat(file.rawEnvironment(service))
          .allSatisfy(
              (name, value) -> {
                if (name.endsWith("PASSWORD"))
                  assertThat(value.toString()).matches("\\$\\{\\w+:\\?}");
              });
  }

  @Test
  void the_application_works_as_its_own_role_and_leaves_nothing_on_the_disk() throws Exception {
    var house = ComposedHouse.running();
    var roles = new TreeSet<String>();
    try (var superuser = house.superuser();
        var rows =
            superuser
                .createStatement()
                .executeQuery(
                    "select distinct usename from pg_stat_activity where datname = 'jiedao'")) {
      while (rows.next()) roles.add(rows.getString(1));
    }
    assertThat(roles).containsExactly("jiedao_app");
    assertThat(house.folder()).isEmptyDirectory();
  }

  @Test
  void the_administrator_of_the_environment_comes_in_and_has_to_change_his_password()
      throws Exception {
    var login =
        ComposedHouse.running().logIn("admin", ComposedHouse.SECRETS.get("JIEDAO_ADMIN_PASSWORD"));
    assertThat(login.statusCode()).isEqualTo(302);
    assertThat(login.headers().firstValue("Location"))
        .hasValueSatisfying(page -> assertThat(page).endsWith("/account/password"));
  }

  @Test
  void nobody_of_the_demo_is_there() throws Exception {
    var house = ComposedHouse.running();
    assertThat(house.get("/login").body()).doesNotContain("演示", "jiedao-demo");
    assertThat(house.logIn("gusu-justice.clerk", "jiedao-demo").headers().firstValue("Location"))
        .hasValueSatisfying(page -> assertThat(page).endsWith("/login?error"));
  }

  @Test
  void the_health_check_of_the_image_answers() throws Exception {
    var command = Pattern.compile("CMD (\\[.*])").matcher(Files.readString(Path.of("Dockerfile")));
    assertThat(command.find()).isTrue();
    String[] check = new ObjectMapper().readValue(command.group(1), String[].class);
    check[2] = check[2].replace("/8080", "/" + ComposedHouse.running().port());
    assertThat(new ProcessBuilder(check).inheritIO().start().waitFor()).isZero();
    check[2] = check[2].replace("readiness", "nothing-of-the-kind");
    assertThat(new ProcessBuilder(check).start().waitFor()).isNotZero();
  }
}
