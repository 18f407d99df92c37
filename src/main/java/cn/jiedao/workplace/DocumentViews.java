package cn.jiedao.workplace;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.document.Document;
import cn.jiedao.casefile.document.DocumentKinds;
import cn.jiedao.casefile.document.Documents;
import cn.jiedao.engine.OpenTask;
import cn.jiedao.signature.SealFound;
import cn.jiedao.signature.SealedDocuments;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The documents of a case, kind by kind, and which of them are still wanted. */
@Component
class DocumentViews {

  /**
   * @param wanted an open task of the viewer's organisation requires it
   * @param missing no version has passed its check
   * @param accepted the viewer may upload it now
   */
  record KindView(
      String kind,
      String label,
      boolean wanted,
      boolean missing,
      boolean accepted,
      List<DocumentView> versions) {}

  /**
   * @param seals as they are found in the file now
   * @param readable false: the viewer may only know that it is there
   */
  record DocumentView(
      UUID id,
      int version,
      String name,
      String size,
      String secrecy,
      String state,
      String badge,
      String by,
      String at,
      String sha256,
      boolean readable,
      boolean openable,
      boolean inline,
      List<SealFound> seals) {}

  private final Documents documents;
  private final SealedDocuments sealed;
  private final DocumentKinds kinds;
  private final Names names;

  DocumentViews(Documents documents, SealedDocuments sealed, DocumentKinds kinds, Names names) {
    this.documents = documents;
    this.sealed = sealed;
    this.kinds = kinds;
    this.names = names;
  }

  List<KindView> of(CaseNumber number, List<OpenTask> tasks, DocumentAccess access) {
    List<Document> all = documents.list(number);
    List<OpenTask> mine = tasks.stream().filter(task -> isMine(task, access.viewer())).toList();
    return kinds(mine, all).stream().map(kind -> kind(kind, mine, all, access)).toList();
  }

  private static boolean isMine(OpenTask task, Viewer viewer) {
    return viewer.acts() && task.asks(viewer.actor().organization());
  }

  private static Set<String> kinds(List<OpenTask> mine, List<Document> all) {
    var kinds = new LinkedHashSet<String>();
    mine.forEach(task -> kinds.addAll(task.required()));
    mine.forEach(task -> kinds.addAll(task.optional()));
    all.forEach(document -> kinds.add(document.kind()));
    return kinds;
  }

  private KindView kind(
      String kind, List<OpenTask> mine, List<Document> all, DocumentAccess access) {
    Stream<Document> versions = all.stream().filter(document -> document.kind().equals(kind));
    List<DocumentView> views =
        versions.map(document -> view(document, access, seals(document))).toList();
    return new KindView(
        kind,
        kinds.label(kind),
        mine.stream().anyMatch(task -> task.required().contains(kind)),
        all.stream().noneMatch(d -> d.kind().equals(kind) && isAvailable(d)),
        mine.stream().anyMatch(task -> task.accepts(kind)),
        views);
  }

  private static boolean isAvailable(Document document) {
    return document.state() == Document.State.AVAILABLE;
  }

  private List<SealFound> seals(Document document) {
    return isAvailable(document) ? sealed.check(document) : List.of();
  }

  /** Of a step, which says no more than that it was filed. */
  DocumentView view(Document document, DocumentAccess access) {
    return view(document, access, List.of());
  }

  private DocumentView view(Document document, DocumentAccess access, List<SealFound> seals) {
    boolean readable = access.mayRead(document);
    boolean openable = readable && isAvailable(document);
    return new DocumentView(
        document.id(),
        document.version(),
        readable ? document.name() : "仅限相关单位查看",
        size(document.size()),
        document.secrecy().label(),
        document.state().label(),
        isAvailable(document) ? "ok" : "bad",
        by(document),
        Names.minute(document.at()),
        readable ? document.sha256() : "",
        readable,
        openable,
        openable && DocumentHeaders.canBeShown(document),
        seals);
  }

  private String by(Document document) {
    String organization = names.organization(document.organization());
    return document.person() == null
        ? organization + "（系统制作）"
        : organization + " " + names.person(document.person());
  }

  private static String size(long bytes) {
    if (bytes < 1 << 10) return bytes + " B";
    if (bytes < 1 << 20) return bytes / (1 << 10) + " KB";
    return String.format(Locale.ROOT, "%.1f MB", bytes / (double) (1 << 20));
  }
}
