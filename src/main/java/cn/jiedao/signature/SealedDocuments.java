package cn.jiedao.signature;

import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.document.Document;
import cn.jiedao.casefile.document.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The documents of case files that bear seals: every seal makes a version of its own. */
@Component
public class SealedDocuments {
  private final Documents documents;
  private final Seals seals;
  private final SealRows rows;

  SealedDocuments(Documents documents, Seals seals, SealRows rows) {
    this.documents = documents;
    this.seals = seals;
    this.rows = rows;
  }

  /**
   * Files the document with one more seal as the next version of its kind.
   *
   * @param signature the step by which the body's leader signed; the database takes no other
   * @return the sealed version
   * @throws SealRefused when the body has no seal that can be set now; nothing is filed
   */
  @Transactional
  public Document seal(Document document, SealRequest request, Step signature) {
    Seals.Sealed sealed = seals.seal(content(document), request);
    Document version =
        documents.issue(
            document.caseNumber(),
            document.kind(),
            document.name(),
            sealed.pdf(),
            request.organization());
    rows.insert(version, signature, sealed.seal());
    return version;
  }

  /** Whether the house sealed this version. */
  public boolean isSealed(Document document) {
    return rows.has(document);
  }

  /** The seals of a version that the house sealed, as they are found now; none of another one. */
  public List<SealFound> check(Document document) {
    if (!rows.has(document)) return List.of();
    byte[] content = content(document);
    boolean same = sha256(content).equals(document.sha256());
    List<SealFound> found = seals.verify(content);
    if (found.isEmpty()) return List.of(SealFound.missing("文件中没有找到印章，可能已被替换。"));
    return same ? found : found.stream().map(seal -> seal.but("文件与归卷时的指纹不符。")).toList();
  }

  private byte[] content(Document document) {
    try (InputStream content = documents.open(document)) {
      return content.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
