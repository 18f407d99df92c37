package cn.jiedao.casefile;

import java.time.Instant;

/** What one link of the chain covers; its hash covers the link before it. */
record Link(
    String previous,
    String caseNumber,
    int seq,
    Instant at,
    String kind,
    String process,
    String element,
    String label,
    String task,
    String person,
    String personName,
    String organization,
    String onBehalfOf,
    String client,
    int proposalVersion,
    String proposalHash,
    String contentHash) {

  /** SHA-256 over all parts, each with its length, so that no two contents read the same. */
  String hash() {
    var text = new StringBuilder();
    for (Object part :
        new Object[] {
          previous,
          caseNumber,
          seq,
          at.toEpochMilli(),
          kind,
          process,
          element,
          label,
          task,
          person,
          personName,
          organization,
          onBehalfOf,
          client,
          proposalVersion,
          proposalHash,
          contentHash
        }) {
      String value = part == null ? "" : part.toString();
      text.append(part == null ? -1 : value.length()).append(':').append(value).append('\n');
    }
    return CanonicalJson.sha256(text.toString());
  }
}
