package cn.jiedao.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A case as the caller's organisation sees it. */
record FollowedCase(
    @JsonUnwrapped CaseSummary summary,
    String regulation,
    String parent,
    Proposal proposal,
    List<Awaits> awaits,
    List<Taken> steps,
    List<StoredDocument> documents) {
  /**
   * What the case asks for.
   *
   * @param version 0 while there is none
   */
  record Proposal(int version, String hash, Map<String, Object> facts) {}

  /** What the caller may tell the case now. */
  record Awaits(
      String message,
      String label,
      Instant due,
      List<String> requiredDocuments,
      List<String> optionalDocuments,
      JsonNode schema) {}

  /**
   * A step.
   *
   * @param person null where the house itself acted
   * @param onBehalfOf in whose stead the person acted, or null
   * @param client the outside system through which the person acted, or null
   */
  record Taken(
      int sequence,
      Instant at,
      String kind,
      String element,
      String label,
      CaseSummary.Body organization,
      String person,
      String onBehalfOf,
      String client,
      int proposalVersion,
      Map<String, Object> answers) {}
}
