package cn.jiedao.casefile.document;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.organization.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of documents; only their state ever moves. */
@Component
class DocumentRows {
  private final JdbcClient database;
  private final Clock clock;

  DocumentRows(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  List<Document> of(CaseNumber number) {
    return database
        .sql("select * from document where case_number = :number order by kind, version desc")
        .param("number", number.value())
        .query(DocumentRows::document)
        .list();
  }

  Optional<Document> find(UUID id) {
    return database
        .sql("select * from document where id = :id")
        .param("id", id)
        .query(DocumentRows::document)
        .optional();
  }

  /** Under the lock of the case, so that versions follow each other. */
  Document insert(
      CaseNumber number,
      String kind,
      String name,
      DocumentContent.Stored stored,
      DocumentType type,
      Actor actor,
      boolean ofProposal,
      Document.Secrecy secrecy) {
    database
        .sql(
            """
            insert into document (id, case_number, kind, version, name, media_type, size, sha256, secrecy, state,
              of_proposal, person, organization, at)
            select :id, :number, :kind, coalesce(max(version), 0) + 1, :name, :type, :size, :sha256, :secrecy, 'uploaded',
              :ofProposal, :person, :organization, :at
            from document where case_number = :number and kind = :kind
            """)
        .param("id", stored.document())
        .param("number", number.value())
        .param("kind", kind)
        .param("name", name)
        .param("type", type.mediaType())
        .param("size", stored.size())
        .param("sha256", stored.sha256())
        .param("secrecy", column(secrecy))
        .param("ofProposal", ofProposal)
        .param("person", actor.person())
        .param("organization", actor.organization())
        .param("at", Timestamp.from(clock.instant()))
        .update();
    return find(stored.document()).orElseThrow();
  }

  Document move(Document document, Document.State state) {
    database
        .sql("update document set state = :state where id = :id")
        .param("state", column(state))
        .param("id", document.id())
        .update();
    return find(document.id()).orElseThrow();
  }

  private static String column(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static Document document(ResultSet row, int index) throws SQLException {
    return new Document(
        row.getObject("id", UUID.class),
        CaseNumber.of(row.getString("case_number")),
        row.getString("kind"),
        row.getInt("version"),
        row.getString("name"),
        row.getString("media_type"),
        row.getLong("size"),
        row.getString("sha256"),
        Document.Secrecy.valueOf(row.getString("secrecy").toUpperCase(Locale.ROOT)),
        Document.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getBoolean("of_proposal"),
        row.getString("person"),
        row.getString("organization"),
        row.getTimestamp("at").toInstant());
  }
}
