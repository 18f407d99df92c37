package cn.jiedao.law.prover;

import cn.jiedao.law.prover.StateSpace.Edge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Looks for the shortest run that a monitor objects to. */
final class Search {
  private final StateSpace space;
  private final Monitor monitor;
  private final int memories;
  private final int[] cameFrom;
  private final Edge[] cameBy;

  private Search(StateSpace space, Monitor monitor) {
    this.space = space;
    this.monitor = monitor;
    this.memories = monitor.memories();
    this.cameFrom = new int[space.size() * memories];
    this.cameBy = new Edge[cameFrom.length];
    Arrays.fill(cameFrom, -1);
  }

  /** The run up to and with the effect; null where there is none. */
  static List<Edge> violation(StateSpace space, Monitor monitor) {
    return new Search(space, monitor).run();
  }

  private List<Edge> run() {
    int first = monitor.start();
    cameFrom[first] = first;
    var open = new ArrayDeque<Integer>(List.of(first));
    while (!open.isEmpty()) {
      int at = open.pop();
      for (Edge edge : space.from(at / memories)) {
        int memory = monitor.next(at % memories, edge.by());
        if (memory == Monitor.VIOLATED) return path(at, edge);
        int next = edge.to() * memories + memory;
        if (cameFrom[next] >= 0) continue;
        cameFrom[next] = at;
        cameBy[next] = edge;
        open.add(next);
      }
    }
    return null;
  }

  private List<Edge> path(int last, Edge effect) {
    var path = new ArrayList<>(List.of(effect));
    for (int at = last; cameBy[at] != null; at = cameFrom[at]) path.add(0, cameBy[at]);
    return path;
  }
}
