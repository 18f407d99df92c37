package cn.jiedao.engine;

import java.util.Map;
import java.util.Optional;

/** Something a person may do beside answering a task; it leaves a step and moves no token. */
public interface Act {
  /** Last part of its address, and the element of the step it leaves; kebab-case, unique. */
  String id();

  /** What it is called on the page. */
  String label();

  /** What the person should know before he does it. */
  default String hint() {
    return "提交后记入案卷，不能取消。";
  }

  /**
   * What the step tells; empty where the act writes its own step, or concerns nobody but the person
   * himself.
   *
   * @param given the answers to its fields, checked
   */
  default Optional<Map<String, Object>> step(Map<String, Object> given) {
    return Optional.of(given);
  }
}
