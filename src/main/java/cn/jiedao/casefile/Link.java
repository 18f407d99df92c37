package cn.jiedao.casefile;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

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

  /** What the hash covers, in its order. */
  Map<String, Object> parts() {
    var parts = new LinkedHashMap<String, Object>();
    parts.put("previous", previous);
    parts.put("caseNumber", caseNumber);
    parts.put("seq", seq);
    parts.put("at", at.toEpochMilli());
    parts.put("kind", kind);
    parts.put("process", process);
    parts.put("element", element);
    parts.put("label", label);
    parts.put("task", task);
    parts.put("person", person);
    parts.put("personName", personName);
    parts.put("organization", organization);
    parts.put("onBehalfOf", onBehalfOf);
    parts.put("client", client);
    parts.put("proposalVersion", proposalVersion);
    parts.put("proposalHash", proposalHash);
    parts.put("contentHash", contentHash);
    return parts;
  }

  /** SHA-256 over all parts, each with its length, so that no two contents read the same. */
  String hash() {
    var text = new StringBuilder();
    for (Object part : parts().values()) {
      String value = part == null ? "" : part.toString();
      text.append(part == null ? -1 : value.length()).append(':').append(value).append('\n');
    }
    return CanonicalJson.sha256(text.toString());
  }
}
