package cn.jiedao.law.prover;

import cn.jiedao.law.prover.Net.Test;
import cn.jiedao.law.prover.Net.Transition;
import cn.jiedao.law.prover.Net.When;
import cn.jiedao.law.prover.Net.Write;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * How transitions fire. A state is the tokens of all places, then the values of all variables; a
 * variable that nobody reads any more before it is written again counts as not set.
 */
final class Firing {
  private final Net net;
  private final int places;
  private final BitSet[] readLater;
  private final List<List<Transition>> byFirstPlace;

  Firing(Net net) {
    this.net = net;
    this.places = net.places().size();
    this.readLater = readLater();
    this.byFirstPlace = new ArrayList<>();
    for (int place = 0; place < places; place++) byFirstPlace.add(new ArrayList<>());
    for (Transition transition : net.transitions())
      byFirstPlace.get(transition.take()[0]).add(transition);
  }

  byte[] initial() {
    byte[] state = new byte[places + net.variables().size()];
    state[net.start()] = 1;
    return state;
  }

  /** What happens by itself happens before anything that comes from outside. */
  List<Transition> enabled(byte[] state) {
    var steps = new ArrayList<Transition>();
    var others = new ArrayList<Transition>();
    for (int place = 0; place < places; place++)
      if (state[place] > 0)
        for (Transition transition : byFirstPlace.get(place))
          if (isEnabled(transition, state))
            (transition.when() == When.AT_ONCE ? steps : others).add(transition);
    if (!steps.isEmpty()) others.removeIf(other -> other.when() == When.FROM_OUTSIDE);
    steps.addAll(others);
    return steps;
  }

  private boolean isEnabled(Transition transition, byte[] state) {
    int[] take = transition.take();
    for (int place : take) if (state[place] == 0) return false;
    if (take.length > 1)
      for (int place : take)
        if (state[place] < Arrays.stream(take).filter(other -> other == place).count())
          return false;
    for (int place : transition.absent()) if (state[place] > 0) return false;
    for (Test test : transition.tests())
      if (state[places + test.variable()] != test.value()) return false;
    return true;
  }

  byte[] fire(Transition transition, byte[] state) {
    byte[] next = state.clone();
    for (int place : transition.take()) next[place]--;
    for (int place : transition.clear()) next[place] = 0;
    for (int place : transition.put()) next[place]++;
    for (Write write : transition.writes())
      next[places + write.variable()] =
          write.source() < 0 ? (byte) write.value() : state[places + write.source()];
    forgetWhatNobodyReads(next);
    return next;
  }

  private void forgetWhatNobodyReads(byte[] state) {
    for (int variable = 0; variable < readLater.length; variable++) {
      if (state[places + variable] == 0) continue;
      BitSet live = readLater[variable];
      boolean read = false;
      for (int place = live.nextSetBit(0); place >= 0 && !read; place = live.nextSetBit(place + 1))
        read = state[place] > 0;
      if (!read) state[places + variable] = 0;
    }
  }

  /** The place that holds more than it may; -1 for none. */
  int overfull(byte[] state) {
    for (int place = 0; place < places; place++)
      if (state[place] > net.limits().get(place)) return place;
    return -1;
  }

  /**
   * For each variable, the places from which a token comes to a reader before a writer. A copy
   * reads its source always: who reads the copy may be waited for by another token, as after a
   * sub-process.
   */
  private BitSet[] readLater() {
    var live = new BitSet[net.variables().size()];
    Arrays.setAll(live, variable -> new BitSet(places));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Transition transition : net.transitions())
        for (int variable = 0; variable < live.length; variable++)
          if (isLiveBefore(variable, transition, live))
            for (int place : transition.take())
              if (!live[variable].get(place)) {
                live[variable].set(place);
                grows = true;
              }
    }
    return live;
  }

  private static boolean isLiveBefore(int variable, Transition transition, BitSet[] live) {
    if (transition.tests().stream().anyMatch(test -> test.variable() == variable)) return true;
    boolean written = false;
    for (Write write : transition.writes()) {
      if (write.source() == variable) return true;
      written |= write.variable() == variable;
    }
    return !written && isLiveAfter(variable, transition, live);
  }

  private static boolean isLiveAfter(int variable, Transition transition, BitSet[] live) {
    for (int place : transition.put()) if (live[variable].get(place)) return true;
    return false;
  }
}
