package cn.jiedao.signature;

/**
 * What is to be sealed for whom.
 *
 * @param organization code of the body whose seal it is
 * @param signatory name of the leader who signs for it
 * @param anchor the text on whose last occurrence the seal stands
 */
public record SealRequest(
    String organization, String organizationName, String signatory, String reason, String anchor) {}
