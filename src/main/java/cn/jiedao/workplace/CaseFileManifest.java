package cn.jiedao.workplace;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.StepRecord;
import cn.jiedao.casefile.document.Document;
import cn.jiedao.casefile.document.DocumentKinds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a ZIP of a case contains, and how it is verified with nothing but the ZIP: the SHA-256 of
 * every file, the head of the chain, and what was left out and why.
 */
class CaseFileManifest {
  private static final String FORMAT = "jiedao-case-file/1";
  private static final String RULE =
      "steps.json 每一步：content 的 SHA-256（UTF-8）等于 contentHash；依次取 previous 至 contentHash 各项，"
          + "每项写成“长度:值”加换行（长度按 UTF-16 编码单元计，缺项写“-1:”），全文的 SHA-256 等于 hash；"
          + "每一步的 previous 等于上一步的 hash，第一步的 previous 等于案号的 SHA-256；最后一步的 hash 等于 head。";

  private final CaseFile file;
  private final DocumentKinds kinds;
  private final List<Map<String, Object>> files = new ArrayList<>();

  CaseFileManifest(CaseFile file, DocumentKinds kinds) {
    this.file = file;
    this.kinds = kinds;
  }

  /** Unlike any other of the case, and plain on every file system. */
  String nameOf(Document document) {
    String plain = document.name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    return "documents/%s-v%d-%s".formatted(document.kind(), document.version(), plain);
  }

  void add(String name, Sealed sealed) {
    files.add(entry(name, sealed));
  }

  void add(String name, Document document, Sealed sealed) {
    Map<String, Object> entry = entry(name, sealed);
    describe(document, entry);
    entry.put("intact", sealed.sha256().equals(document.sha256()));
    files.add(entry);
  }

  private static Map<String, Object> entry(String name, Sealed sealed) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("name", name);
    entry.put("size", sealed.size());
    entry.put("sha256", sealed.sha256());
    return entry;
  }

  private void describe(Document document, Map<String, Object> entry) {
    entry.put("document", document.id());
    entry.put("kind", document.kind());
    entry.put("kindLabel", kinds.label(document.kind()));
    entry.put("version", document.version());
    entry.put("secrecy", document.secrecy().label());
    entry.put("state", document.state().label());
  }

  Map<String, Object> content() {
    var content = new LinkedHashMap<String, Object>();
    content.put("format", FORMAT);
    content.put("case", head(file.view()));
    content.put("madeAt", file.madeAt());
    content.put("madeBy", file.maker());
    content.put("files", files);
    content.put("leftOut", file.leftOut().stream().map(this::leftOut).toList());
    var chain = new LinkedHashMap<String, Object>();
    chain.put("steps", file.records().size());
    chain.put("head", file.head());
    chain.put("rule", RULE);
    content.put("chain", chain);
    return content;
  }

  /** The name of a document may say what only some may know: its kind has to do. */
  private Map<String, Object> leftOut(Document document) {
    var entry = new LinkedHashMap<String, Object>();
    describe(document, entry);
    boolean refused = document.state() != Document.State.AVAILABLE;
    entry.put("reason", refused ? "未通过检查" : "知悉范围不包括导出的单位");
    return entry;
  }

  private static Map<String, Object> head(CaseView view) {
    CaseHead head = view.head();
    var content = new LinkedHashMap<String, Object>();
    content.put("number", head.number().value());
    content.put("title", head.title());
    content.put("process", head.process());
    content.put("applicant", head.applicant());
    content.put("applicantName", view.applicant());
    content.put("standing", view.standing().label());
    content.put("openedAt", view.openedAt());
    content.put("endedAt", view.endedAt());
    content.put("regulation", head.regulation());
    content.put("practice", view.practice());
    return content;
  }

  /**
   * The chain; the name of a document that is left out stays out of it, its hash vouches for it.
   */
  static List<Map<String, Object>> steps(CaseFile file) {
    Set<String> closed =
        file.leftOut().stream()
            .map(document -> document.id().toString())
            .collect(Collectors.toSet());
    return file.records().stream().map(record -> step(record, closed, file.withheld())).toList();
  }

  private static Map<String, Object> step(
      StepRecord record, Set<String> closed, Set<Integer> hidden) {
    var step = new LinkedHashMap<>(record.parts());
    step.put("hash", record.hash());
    String content = record.content();
    boolean withheld =
        content != null
            && (hidden.contains((Integer) record.parts().get("seq"))
                || closed.stream().anyMatch(content::contains));
    step.put("content", withheld ? null : content);
    if (withheld) step.put("withheld", "知悉范围不包括导出的单位");
    return step;
  }
}
