package cn.jiedao.casefile;

import java.util.Map;

/**
 * A step as it lies in the chain, for whoever verifies it without us.
 *
 * @param parts what the hash covers, in its order; {@code at} in milliseconds since 1970
 * @param hash SHA-256 over each part as {@code length:value\n}, length −1 for a missing one
 * @param content the answers as text, whose SHA-256 is the part {@code contentHash}; null where
 *     they were destroyed by a recorded act
 */
public record StepRecord(Map<String, Object> parts, String hash, String content) {}
