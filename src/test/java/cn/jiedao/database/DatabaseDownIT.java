package cn.jiedao.database;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.ComposedHouse;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatabaseDownIT {
  private static final Duration AT_ONCE = Duration.ofSeconds(3);
  private static final List<String> PATHS =
      List.of(
          "/camunda/app/tasklist/default/",
          "/camunda/api/engine/engine/default/task",
          "/workplace/cases",
          "/engine-rest/task");

  @Test
  void a_stopped_database_is_told_at_once_and_found_again_without_a_restart() throws Exception {
    var house = ComposedHouse.running();
    house.stopDatabase();
    try {
      for (String path : PATHS) assertTold(house.get(path));
      for (String path : PATHS) assertThat(quickest(house, path)).as(path).isLessThan(AT_ONCE);
      assertThat(house.get("/").statusCode()).isEqualTo(200);
      assertThat(house.get("/actuator/health").body()).contains("DOWN");
      assertThat(house.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
      assertThat(house.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    } finally {
      house.startDatabase();
      house.awaitReady(Duration.ofSeconds(60));
    }
    assertThat(house.get("/engine-rest/task").statusCode()).isEqualTo(401);
    assertThat(house.get("/login").statusCode()).isEqualTo(200);
  }

  private static void assertTold(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.uri().getPath()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body()).contains("数据库暂时无法连接");
  }

  /** At the second try, if the machine of a test was busy with something else at the first. */
  private static Duration quickest(ComposedHouse house, String path) throws Exception {
    Duration first = waited(house, path);
    return first.compareTo(AT_ONCE) < 0 ? first : waited(house, path);
  }

  private static Duration waited(ComposedHouse house, String path) throws Exception {
    Thread.sleep(1100); // past the second in which nobody asks the database again
    long asked = System.nanoTime();
    assertTold(house.get(path));
    return Duration.ofNanos(System.nanoTime() - asked);
  }
}
