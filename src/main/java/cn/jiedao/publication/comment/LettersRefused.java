package cn.jiedao.publication.comment;

import java.util.List;

/** Nothing of a file was entered; each finding says where it stands. */
public class LettersRefused extends RuntimeException {
  private final transient List<String> findings;

  LettersRefused(List<String> findings) {
    super(String.join("；", findings));
    this.findings = List.copyOf(findings);
  }

  static LettersRefused because(String finding) {
    return new LettersRefused(List.of(finding));
  }

  public List<String> findings() {
    return findings;
  }
}
