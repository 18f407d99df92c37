package cn.jiedao.law.prover;

import java.util.List;
import java.util.Map;

/**
 * A place/transition net with inhibitor arcs ({@code absent}), reset arcs ({@code clear}) and
 * variables of finite domains.
 *
 * @param limits the most tokens that each place may hold; more is a finding
 */
record Net(
    List<String> places,
    List<Integer> limits,
    List<Variable> variables,
    List<Transition> transitions,
    int start,
    int root) {

  /** What makes a transition fire. */
  enum When {
    /** It happens by itself, before anything from outside. */
    AT_ONCE,
    /** Something from outside must come: a person, a message, the time. */
    FROM_OUTSIDE,
    /** An error may come from outside as well as in the middle of what happens by itself. */
    ANY_TIME
  }

  /** The value with index 0 is "not set". */
  record Variable(String path, String name, List<String> values) {
    int indexOf(String value) {
      return value == null ? 0 : values.indexOf(value) + 1;
    }

    String valueAt(int index) {
      return index == 0 ? null : values.get(index - 1);
    }
  }

  /** A variable has this value. */
  record Test(int variable, int value) {}

  /** A variable takes a value, or another one's. */
  record Write(int variable, int value, int source) {
    static Write of(int variable, int value) {
      return new Write(variable, value, -1);
    }

    static Write copy(int source, int variable) {
      return new Write(variable, 0, source);
    }
  }

  /** An element was completed, in one instance of a multi-instance activity ("" outside). */
  record Pass(String element, String instance) {}

  /**
   * @param passes elements completed, and flows taken, in order
   * @param decided routing variables that this step decides
   */
  record Transition(
      When when,
      int[] take,
      int[] put,
      int[] clear,
      int[] absent,
      List<Test> tests,
      List<Write> writes,
      List<Pass> passes,
      List<String> flows,
      Map<String, String> decided) {}
}
