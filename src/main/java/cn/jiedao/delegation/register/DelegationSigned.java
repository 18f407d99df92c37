package cn.jiedao.delegation.register;

import java.time.LocalDate;

/**
 * What an entry says beside the terms agreed.
 *
 * @param effectiveRule {@code SIGNED_AND_PUBLISHED} or {@code FILED_TOO}
 * @param documentVersion of the agreement that both sealed
 * @param documentHash its SHA-256
 * @param renews case number of the delegation that it renews, or null
 */
record DelegationSigned(
    String title,
    String unit,
    String effectiveRule,
    LocalDate publishedOn,
    int documentVersion,
    String documentHash,
    String renews) {}
