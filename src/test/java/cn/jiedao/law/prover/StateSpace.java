package cn.jiedao.law.prover;

import cn.jiedao.law.prover.Net.Transition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every state that a net can reach, in the order of their distance from the start. */
final class StateSpace {
  /**
   * A larger one is no longer proved in seconds: a part of the model should be a process of its
   * own.
   */
  static final int BOUND = 150_000;

  /** One firing of a transition; {@code index} is its place in the order in which it was found. */
  record Edge(int from, Transition by, int to) {}

  final Net net;
  private final Firing firing;
  private final List<byte[]> states = new ArrayList<>();
  private final Map<State, Integer> numbers = new HashMap<>();
  private final List<List<Edge>> outgoing = new ArrayList<>();
  private final List<Edge> foundBy = new ArrayList<>();
  private Overflow overflow;

  /** A place that came to hold more tokens than it may. */
  record Overflow(Edge edge, String place) {}

  private record State(byte[] bytes) {
    @Override
    public boolean equals(Object other) {
      return other instanceof State state && Arrays.equals(bytes, state.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }
  }

  StateSpace(Net net) {
    this.net = net;
    this.firing = new Firing(net);
    number(firing.initial(), null);
    for (int state = 0; state < states.size() && overflow == null; state++) explore(state);
  }

  private void explore(int from) {
    byte[] state = states.get(from);
    for (Transition transition : firing.enabled(state)) {
      byte[] next = firing.fire(transition, state);
      Edge edge = number(next, new Edge(from, transition, -1));
      outgoing.get(from).add(edge);
      int full = firing.overfull(next);
      if (full >= 0 && overflow == null) overflow = new Overflow(edge, net.places().get(full));
    }
  }

  private Edge number(byte[] state, Edge by) {
    Integer known = numbers.get(new State(state));
    if (known != null) return new Edge(by.from(), by.by(), known);
    int number = states.size();
    if (number > BOUND)
      throw new Unreadable(
          "more than %d states: split the model, or let fewer things run side by side"
              .formatted(BOUND));
    states.add(state);
    numbers.put(new State(state), number);
    outgoing.add(new ArrayList<>());
    Edge edge = by == null ? null : new Edge(by.from(), by.by(), number);
    foundBy.add(edge);
    return edge;
  }

  int size() {
    return states.size();
  }

  List<Edge> from(int state) {
    return outgoing.get(state);
  }

  byte[] state(int number) {
    return states.get(number);
  }

  boolean isEnd(int state) {
    byte[] tokens = states.get(state);
    return tokens[net.start()] == 0 && tokens[net.root()] == 0;
  }

  Overflow overflow() {
    return overflow;
  }

  /** The shortest way to a state. */
  List<Edge> pathTo(int state) {
    var path = new ArrayList<Edge>();
    for (Edge edge = foundBy.get(state); edge != null; edge = foundBy.get(edge.from()))
      path.add(0, edge);
    return path;
  }
}
