package cn.jiedao.casefile;

/**
 * Which text of the proposal an answer was given on.
 *
 * @param number 0 before the first version
 * @param hash SHA-256 over facts and documents, null before the first version
 */
public record ProposalVersion(int number, String hash) {
  static final ProposalVersion NONE = new ProposalVersion(0, null);
}
