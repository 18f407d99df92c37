package cn.jiedao.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Officers open the web apps while others do the same. */
@JiedaoTest
class PageNonceIT {
  private static final Pattern OF_PAGE = Pattern.compile("nonce=\"([\\w-]+)\"");

  @LocalServerPort private int port;

  @Test
  void every_page_bears_the_nonce_of_its_own_policy() {
    var browsers =
        Stream.of("gusu-justice.clerk", "gusu-finance.clerk", "gusu-staffing.clerk")
            .map(person -> new Browser(port).login(person))
            .toList();
    List<String> strange =
        IntStream.range(0, 240)
            .parallel()
            .mapToObj(i -> browsers.get(i % browsers.size()).get("/camunda/app/tasklist/default/"))
            .flatMap(
                page -> {
                  assertThat(page.statusCode()).isEqualTo(200);
                  String policy =
                      page.headers().firstValue("Content-Security-Policy").orElseThrow();
                  return OF_PAGE
                      .matcher(page.body())
                      .results()
                      .map(found -> found.group(1))
                      .filter(nonce -> !policy.contains("'nonce-" + nonce + "'"));
                })
            .toList();
    assertThat(strange).isEmpty();
  }
}
