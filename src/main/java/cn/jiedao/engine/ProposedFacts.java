package cn.jiedao.engine;

import cn.jiedao.form.FormContract;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What of the answers to a form belongs to the proposal. */
final class ProposedFacts {
  private ProposedFacts() {}

  /** A field left empty or hidden is null: what was proposed there before ends. */
  static Map<String, Object> of(Optional<FormContract> form, Map<String, Object> answers) {
    if (form.isEmpty()) return answers;
    var facts = new HashMap<String, Object>();
    form.get().proposed().forEach(key -> facts.put(key, answers.get(key)));
    return facts;
  }
}
