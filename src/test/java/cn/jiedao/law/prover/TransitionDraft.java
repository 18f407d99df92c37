package cn.jiedao.law.prover;

import cn.jiedao.law.prover.Net.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A transition while it is put together; its lists may still grow with the regions they belong to.
 */
final class TransitionDraft {
  When when = When.AT_ONCE;
  final List<Integer> take = new ArrayList<>();
  final List<Integer> put = new ArrayList<>();
  final List<List<Integer>> clear = new ArrayList<>();
  final List<List<Integer>> absent = new ArrayList<>();
  final List<List<Integer>> forget = new ArrayList<>();
  final List<Net.Test> tests = new ArrayList<>();
  final List<Net.Write> writes = new ArrayList<>();
  final List<Net.Pass> passes = new ArrayList<>();
  final List<String> flows = new ArrayList<>();
  final Map<String, String> decided = new TreeMap<>();

  TransitionDraft copy() {
    var copy = new TransitionDraft();
    copy.when = when;
    copy.take.addAll(take);
    copy.put.addAll(put);
    copy.clear.addAll(clear);
    copy.absent.addAll(absent);
    copy.forget.addAll(forget);
    copy.tests.addAll(tests);
    copy.writes.addAll(writes);
    copy.passes.addAll(passes);
    copy.flows.addAll(flows);
    copy.decided.putAll(decided);
    return copy;
  }

  TransitionDraft take(int place) {
    take.add(place);
    return this;
  }

  TransitionDraft put(int place) {
    put.add(place);
    return this;
  }

  /** Needs the token and leaves it where it is. */
  TransitionDraft needs(int place) {
    return take(place).put(place);
  }

  TransitionDraft absent(List<Integer> places) {
    absent.add(places);
    return this;
  }

  /** Cancels everything inside a region. */
  TransitionDraft cancel(Region region) {
    clear.add(region.tokens);
    clear.add(region.counters);
    forget.add(region.innerVariables);
    return this;
  }

  /** Takes leave of a called process and of its variables. */
  TransitionDraft forget(Region region) {
    clear.add(region.counters);
    forget.add(region.innerVariables);
    forget.add(region.variables);
    return this;
  }

  TransitionDraft test(int variable, int value) {
    tests.add(new Net.Test(variable, value));
    return this;
  }

  TransitionDraft decide(int variable, Net.Variable of, String value) {
    writes.add(Net.Write.of(variable, of.indexOf(value)));
    if (value != null) decided.put(of.name(), value);
    return this;
  }

  TransitionDraft pass(String element, Region region) {
    passes.add(new Net.Pass(element, region.instance));
    return this;
  }
}
