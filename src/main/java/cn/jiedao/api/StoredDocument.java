package cn.jiedao.api;

import cn.jiedao.casefile.document.Document;
import java.time.Instant;
import java.util.Locale;

/** A document as callers see it; only one in state {@code available} can be opened. */
record StoredDocument(
    String id,
    String kind,
    int version,
    String name,
    String mediaType,
    long size,
    String sha256,
    String secrecy,
    String state,
    Instant at) {
  static StoredDocument of(Document document) {
    return new StoredDocument(
        document.id().toString(),
        document.kind(),
        document.version(),
        document.name(),
        document.mediaType(),
        document.size(),
        document.sha256(),
        document.secrecy().name().toLowerCase(Locale.ROOT),
        document.state().name().toLowerCase(Locale.ROOT),
        document.at());
  }
}
