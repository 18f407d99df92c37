package cn.jiedao.staffing;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Loads the totals of the counties once for each edition of their file; a total below what is
 * already determined is refused, and the one before stays (INV-5-3).
 */
@Component
class QuotaLoading {
  private static final Logger LOG = LoggerFactory.getLogger(QuotaLoading.class);

  private final JdbcClient database;
  private final Clock clock;
  private final Resource file;

  QuotaLoading(
      JdbcClient database,
      Clock clock,
      @Value("${jiedao.staffing.quotas:classpath:staffing/quotas.yaml}") Resource file) {
    this.database = database;
    this.clock = clock;
    this.file = file;
  }

  @EventListener(ApplicationReadyEvent.class)
  @SuppressWarnings("unchecked")
  void load() throws IOException {
    try (InputStream in = file.getInputStream()) {
      Map<String, Object> content = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      String edition = content.get("edition").toString();
      boolean demo = Boolean.TRUE.equals(content.get("demo"));
      ((Map<String, Map<String, Integer>>) content.get("totals"))
          .forEach((unit, total) -> load(unit, edition, demo, total));
    }
  }

  private void load(String unit, String edition, boolean demo, Map<String, Integer> total) {
    try {
      database
          .sql(
              """
              insert into staffing_quota
              values (:unit, :edition, :administrative, :institution, :demo, :now) on conflict do nothing
              """)
          .param("unit", unit)
          .param("edition", edition)
          .param("administrative", total.get("administrative"))
          .param("institution", total.get("institution"))
          .param("demo", demo)
          .param("now", Timestamp.from(clock.instant()))
          .update();
    } catch (DataAccessException refused) {
      LOG.error("编制总量没有载入（{}，{}），沿用原总量", unit, edition, refused);
    }
  }
}
