package cn.jiedao.law.prover;

import cn.jiedao.law.prover.StateSpace.Edge;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Why a model does not keep what the law asks.
 *
 * @param path the shortest run that shows it, element by element
 */
public record Finding(String process, String what, List<String> path) {
  static Finding of(String process, String what, List<Edge> run, Map<String, String> labels) {
    return new Finding(
        process,
        what,
        run.stream()
            .filter(edge -> !edge.by().passes().isEmpty())
            .map(edge -> said(edge, labels))
            .toList());
  }

  private static String said(Edge edge, Map<String, String> labels) {
    String elements =
        edge.by().passes().stream()
            .map(pass -> named(pass.element(), labels) + pass.instance())
            .collect(Collectors.joining(" + "));
    return edge.by().decided().isEmpty() ? elements : elements + " " + edge.by().decided();
  }

  static String named(String element, Map<String, String> labels) {
    return labels.containsKey(element) ? element + "「" + labels.get(element) + "」" : element;
  }

  @Override
  public String toString() {
    return path.isEmpty()
        ? process + ": " + what
        : process + ": " + what + "\n    " + String.join("\n  → ", path);
  }
}
