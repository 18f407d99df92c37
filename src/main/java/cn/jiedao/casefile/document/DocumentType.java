package cn.jiedao.casefile.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types of files the case file takes. */
enum DocumentType {
  PDF("application/pdf", "application/pdf", null, "pdf"),
  OFD("application/ofd", Container.ZIP, "OFD.xml", "ofd"),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      Container.ZIP,
      "wordprocessingml.document.main+xml",
      "docx"),
  XLSX(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      Container.ZIP,
      "spreadsheetml.sheet.main+xml",
      "xlsx"),
  PPTX(
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      Container.ZIP,
      "presentationml.presentation.main+xml",
      "pptx"),
  DOC("application/msword", Container.OLE, "WordDocument", "doc"),
  XLS("application/vnd.ms-excel", Container.OLE, "Workbook", "xls"),
  PPT("application/vnd.ms-powerpoint", Container.OLE, "PowerPoint Document", "ppt"),
  JPG("image/jpeg", "image/jpeg", null, "jpg", "jpeg"),
  PNG("image/png", "image/png", null, "png"),
  TXT("text/plain", "text/plain", null, "txt"),
  CSV("text/csv", "text/plain", null, "csv");

  /** Formats that hold others, as the first bytes show them. */
  static final class Container {
    static final String ZIP = "application/zip";
    static final String OLE = "application/x-tika-msoffice";

    private Container() {}
  }

  private final String mediaType;
  private final String container;
  private final String mark;
  private final List<String> extensions;

  /**
   * @param container the type that the first bytes show
   * @param mark what must be found inside, null where the first bytes say enough
   */
  DocumentType(String mediaType, String container, String mark, String... extensions) {
    this.mediaType = mediaType;
    this.container = container;
    this.mark = mark;
    this.extensions = List.of(extensions);
  }

  /** The type that a file's name claims. */
  static Optional<DocumentType> claimedBy(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(t -> t.extensions.contains(extension)).findFirst();
  }

  String mediaType() {
    return mediaType;
  }

  String container() {
    return container;
  }

  String mark() {
    return mark;
  }
}
