package cn.jiedao.desk;

import cn.jiedao.engine.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yaml.snakeyaml.Yaml;

/** Sentences for opinions (常用语): an officer's own, then those of the house. */
@Component
class Phrases {
  private static final int LONGEST = 500;
  private static final int MOST = 50;

  /**
   * @param id null for one of the house, which nobody takes away
   */
  record Phrase(Long id, String wording) {}

  private final JdbcClient database;
  private final Clock clock;
  private final List<Phrase> ofTheHouse;

  Phrases(JdbcClient database, Clock clock, @Value("classpath:desk/phrases.yaml") Resource file)
      throws IOException {
    this.database = database;
    this.clock = clock;
    try (InputStream in = file.getInputStream()) {
      List<String> wordings = new Yaml().load(in);
      ofTheHouse = wordings.stream().map(wording -> new Phrase(null, wording)).toList();
    }
  }

  List<Phrase> of(String person) {
    return Stream.concat(own(person).stream(), ofTheHouse.stream()).toList();
  }

  private List<Phrase> own(String person) {
    return database
        .sql("select id, wording from phrase where person = :person order by made_at desc, id desc")
        .param("person", person)
        .query(Phrase.class)
        .list();
  }

  /** One that is there already stays as it is. */
  @Transactional
  void add(String person, String given) {
    String wording = given == null ? "" : given.strip();
    if (wording.isEmpty()) throw Refusal.because("请先填写要收藏的常用语。");
    if (wording.length() > LONGEST) throw Refusal.because("常用语不超过 500 字，请精简后再收藏。");
    if (own(person).size() >= MOST) throw Refusal.because("常用语最多收藏 50 条，请先删除不用的。");
    database
        .sql(
            """
            insert into phrase (person, wording, made_at) select :person, :wording, :now
            where not exists (select from phrase where person = :person and wording = :wording)
            """)
        .param("person", person)
        .param("wording", wording)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  void remove(String person, long id) {
    database
        .sql("delete from phrase where person = :person and id = :id")
        .param("person", person)
        .param("id", id)
        .update();
  }
}
