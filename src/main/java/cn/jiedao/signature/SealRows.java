package cn.jiedao.signature;

import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.document.Document;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which versions of which documents were sealed, and by whose signature. */
@Component
class SealRows {
  private final JdbcClient database;
  private final Clock clock;

  SealRows(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void insert(Document sealed, Step signature, SealFound seal) {
    database
        .sql(
            """
            insert into document_signature (case_number, kind, version, organization, step, person, certificate, serial,
              algorithm, at)
            values (:number, :kind, :version, :organization, :step, :person, :certificate, :serial, :algorithm, :at)
            """)
        .param("number", sealed.caseNumber().value())
        .param("kind", sealed.kind())
        .param("version", sealed.version())
        .param("organization", sealed.organization())
        .param("step", signature.seq())
        .param("person", signature.person())
        .param("certificate", seal.certificate())
        .param("serial", seal.serial())
        .param("algorithm", seal.algorithm())
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  boolean has(Document document) {
    return database
        .sql(
            """
            select exists (select from document_signature
              where (case_number, kind, version) = (:number, :kind, :version))
            """)
        .param("number", document.caseNumber().value())
        .param("kind", document.kind())
        .param("version", document.version())
        .query(Boolean.class)
        .single();
  }
}
