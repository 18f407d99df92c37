package cn.jiedao.dutylist;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Loads the items at the start, once for each edition of their file. */
@Component
class DutyItemLoading implements InitializingBean {
  record ItemFile(String edition, boolean demo, List<ItemEntry> items) {}

  record ItemEntry(
      String code,
      String unit,
      DutyList list,
      String name,
      LocalDate from,
      LocalDate until,
      String reference) {}

  private final JdbcClient database;
  private final TransactionTemplate wholly;
  private final Clock clock;
  private final Resource file;

  DutyItemLoading(
      JdbcClient database,
      PlatformTransactionManager transactions,
      Clock clock,
      @Value("${jiedao.dutylist.file:classpath:dutylist/items.yaml}") Resource file) {
    this.database = database;
    this.wholly = new TransactionTemplate(transactions);
    this.clock = clock;
    this.file = file;
  }

  @Override
  public void afterPropertiesSet() throws IOException {
    ItemFile read = read();
    wholly.executeWithoutResult(loading -> read.items().forEach(item -> load(read, item)));
  }

  /** What is not asked for is a fault. */
  private ItemFile read() throws IOException {
    try (InputStream in = file.getInputStream()) {
      Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .convertValue(content, ItemFile.class);
    }
  }

  private void load(ItemFile read, ItemEntry item) {
    database
        .sql(
            """
            insert into duty_item values (:code, :edition, :unit, :list, :name, daterange(:from, :until), :demo,
              :reference, :now) on conflict do nothing
            """)
        .param("code", item.code())
        .param("edition", read.edition())
        .param("unit", item.unit(), Types.VARCHAR)
        .param("list", item.list().name())
        .param("name", item.name())
        .param("from", item.from())
        .param("until", item.until(), Types.DATE)
        .param("demo", read.demo())
        .param("reference", item.reference())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
