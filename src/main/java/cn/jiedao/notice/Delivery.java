package cn.jiedao.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * One event for one subscription, and how far it has come.
 *
 * @param state waiting, delivered, dead (tried often enough) or dropped (its subscription ended)
 * @param lastStatus of the receiver at the last try, null where it was not reached or not tried
 */
record Delivery(
    long id,
    UUID subscription,
    UUID event,
    String type,
    String caseNumber,
    int seq,
    Instant at,
    String state,
    int attempts,
    Instant dueAt,
    Instant deliveredAt,
    Integer lastStatus,
    String lastResult) {}
