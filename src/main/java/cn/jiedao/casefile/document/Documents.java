package cn.jiedao.casefile.document;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.organization.Actor;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The documents of all cases, in versions, each with its hash; never overwritten. */
@Component
public class Documents {
  private final JdbcClient database;
  private final DocumentRows rows;
  private final DocumentContent contents;
  private final DocumentKinds kinds;
  private final DocumentSteps steps;
  private final Cases cases;
  private final ObjectProvider<DocumentCheck> check;

  Documents(
      JdbcClient database,
      DocumentRows rows,
      DocumentContent contents,
      DocumentKinds kinds,
      DocumentSteps steps,
      Cases cases,
      ObjectProvider<DocumentCheck> check) {
    this.database = database;
    this.rows = rows;
    this.contents = contents;
    this.kinds = kinds;
    this.steps = steps;
    this.cases = cases;
    this.check = check;
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

  /** Those that an organisation put there. */
  public Set<String> kindsOf(CaseNumber number, String organization) {
    return database
        .sql(
            """
            select distinct kind from document
            where (case_number, organization) = (:number, :organization) and state = 'available'
            """)
        .param("number", number.value())
        .param("organization", organization)
        .query(String.class)
        .set();
  }

  /** All versions, kind by kind, the newest first. */
  public List<Document> list(CaseNumber number) {
    return rows.of(number);
  }

  /** Versions of a kind that passed their checks, the newest first. */
  public List<Document> available(CaseNumber number, String kind) {
    return list(number).stream()
        .filter(one -> one.kind().equals(kind) && one.state() == Document.State.AVAILABLE)
        .toList();
  }

  public Optional<Document> find(UUID id) {
    return rows.find(id);
  }

  /**
   * Keeps a file as the next version of its kind, checks it and leaves a step, all or nothing. The
   * stream should be at hand: the case is locked while it is read.
   *
   * @param ofProposal whether the proposal rests on it
   * @return the document, available or refused by the check
   * @throws DocumentRefused when its size or type is not accepted
   * @throws IllegalArgumentException when there is no such kind
   */
  @Transactional
  public Document store(
      CaseNumber number,
      String kind,
      String name,
      InputStream content,
      Actor actor,
      boolean ofProposal,
      Document.Secrecy secrecy) {
    kinds.label(kind);
    cases.lock(number).orElseThrow();
    String plainName = DocumentNames.clean(name);
    var stored = contents.store(UUID.randomUUID(), content);
    DocumentType type =
        DocumentTypes.of(plainName, contents.channel(stored.document(), stored.size()));
    Document uploaded =
        rows.insert(number, kind, plainName, stored, type, actor, ofProposal, secrecy);
    Optional<String> finding = check(uploaded);
    Document checked =
        rows.move(uploaded, finding.isEmpty() ? Document.State.AVAILABLE : Document.State.REFUSED);
    steps.append(checked, finding);
    return checked;
  }

  /**
   * Keeps what the house itself made in the name of a body; the same content of a kind is kept
   * once, so that a job carried out twice adds nothing.
   *
   * @param organization code of the body that issues it
   * @return the document, available
   * @throws IllegalArgumentException when there is no such kind
   */
  @Transactional
  public Document issue(
      CaseNumber number, String kind, String name, byte[] content, String organization) {
    cases.lock(number).orElseThrow();
    String sha256 = DocumentContent.sha256(content);
    return list(number).stream()
        .filter(known -> known.kind().equals(kind) && known.sha256().equals(sha256))
        .findFirst()
        .orElseGet(
            () ->
                store(
                    number,
                    kind,
                    name,
                    new ByteArrayInputStream(content),
                    Actor.house(organization),
                    false,
                    Document.Secrecy.INTERNAL));
  }

  private Optional<String> check(Document document) {
    DocumentCheck present = check.getIfAvailable();
    return present == null
        ? Optional.empty()
        : present.finding(document, contents.stream(document.id(), document.size()));
  }

  /**
   * Streams a content back, chunk by chunk.
   *
   * @throws DocumentRefused when the document did not pass its check
   */
  public InputStream open(Document document) {
    if (document.state() != Document.State.AVAILABLE)
      throw DocumentRefused.because("这份材料未通过检查，不能打开。");
    return contents.stream(document.id(), document.size());
  }
}
