package cn.jiedao.delegation.register;

import cn.jiedao.publication.Notice;

/** A delegation as everybody may see it: what its notice made public, and how it stands now. */
record PublicDelegation(Delegation delegation, Notice notice, DelegationStanding standing) {

  /** A fact of the notice as it was published. */
  public String fact(String key) {
    return notice.facts().stream()
        .filter(fact -> fact.key().equals(key))
        .map(Notice.Fact::value)
        .findFirst()
        .orElse("");
  }
}
