package cn.jiedao.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Where a system wants to be told of what.
 *
 * @param client id of the system
 * @param organization for which it looks: only cases that this one may see
 * @param types codes of events
 * @param processes ids of root processes; empty: all
 * @param secret as it is kept
 * @param endedAt null while it is in force
 */
record Subscription(
    UUID id,
    String client,
    String organization,
    String url,
    List<String> types,
    List<String> processes,
    byte[] secret,
    Instant createdAt,
    Instant endedAt) {

  boolean wants(EventType type) {
    return types.contains(type.code());
  }

  boolean wants(String process) {
    return processes.isEmpty() || processes.contains(process);
  }
}
