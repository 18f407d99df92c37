package cn.jiedao.casefile;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The documents of all cases, in versions, each with its hash; never overwritten. */
@Component
public class Documents {
  private final JdbcClient database;

  Documents(JdbcClient database) {
    this.database = database;
  }

  /** Kinds of which the case holds a document that passed its checks. */
  public Set<String> kindsOf(CaseNumber number) {
    return database
        .sql(
            "select distinct kind from document where case_number = :number and state = 'available'")
        .param("number", number.value())
        .query(String.class)
        .set();
  }
}
