package cn.jiedao.delegation.paper;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What differs in one clause from one draft to the next.
 *
 * @param clause its name: 委托权限
 */
record Change(String clause, List<Passage> passages) {
  /** As a form shows it, which knows no marks. */
  String asText() {
    return "【%s】%s%s"
        .formatted(clause, said("删去", Passage.Kind.GONE), said("增加", Passage.Kind.NEW))
        .strip();
  }

  private String said(String verb, Passage.Kind kind) {
    String pieces =
        passages.stream()
            .filter(passage -> passage.kind() == kind)
            .map(passage -> "“" + passage.text().strip() + "”")
            .collect(Collectors.joining("、"));
    return pieces.isEmpty() ? "" : "\n" + verb + "：" + pieces;
  }
}
