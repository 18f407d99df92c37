package cn.jiedao.security.client;

import cn.jiedao.security.ApiCaller;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * An outside system, bound to the organisation it serves.
 *
 * @param processes the kinds of cases that it may start and work on
 * @param sandbox whether it only practises
 * @param callsPerMinute its own limit, null for the configured one
 * @param revokedAt null while it may come in
 */
public record ApiClient(
    String id,
    String name,
    String organization,
    List<String> processes,
    boolean sandbox,
    Integer callsPerMinute,
    Instant createdAt,
    String createdBy,
    Instant revokedAt,
    String revokedBy) {

  public boolean active() {
    return revokedAt == null;
  }

  ApiCaller caller() {
    return new ApiCaller(id, name, organization, Set.copyOf(processes), sandbox);
  }
}
