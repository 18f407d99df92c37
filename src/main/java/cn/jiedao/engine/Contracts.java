package cn.jiedao.engine;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.form.FormContract;
import cn.jiedao.form.Violation;
import cn.jiedao.organization.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Holds answers against everything that binds them: the form, then the law's rules about it. */
@Component
class Contracts {
  private final Map<String, List<AnswerRules>> rules;
  private final Facts facts;
  private final Options options;

  Contracts(List<AnswerRules> rules, Facts facts, Options options) {
    this.rules = rules.stream().collect(Collectors.groupingBy(AnswerRules::form));
    this.facts = facts;
    this.options = options;
  }

  /**
   * @throws Refusal naming every violation
   */
  Map<String, Object> checkStart(
      Optional<FormContract> form, Actor actor, Map<String, Object> submitted) {
    return check(form, null, actor, submitted, Map.of(), List.of());
  }

  /**
   * @param findings what else is wrong, to be told together
   * @throws Refusal naming every violation
   */
  Map<String, Object> checkTask(
      Optional<FormContract> form,
      CaseHead head,
      TaskEntity task,
      Actor actor,
      Map<String, Object> submitted,
      List<Violation> findings) {
    Map<String, Object> shown = form.map(f -> facts.shown(head, f, task)).orElse(Map.of());
    return check(form, head, actor, submitted, shown, findings);
  }

  private Map<String, Object> check(
      Optional<FormContract> form,
      CaseHead head,
      Actor actor,
      Map<String, Object> submitted,
      Map<String, Object> facts,
      List<Violation> findings) {
    var violations = new ArrayList<>(findings);
    if (form.isEmpty()) {
      if (!submitted.isEmpty()) violations.add(new Violation("", "这一步没有表单，请不要提交内容"));
      refuse(violations);
      return Map.of();
    }
    var checked = form.get().check(submitted, facts, options.seenBy(actor));
    violations.addAll(checked.violations());
    if (checked.violations().isEmpty())
      violations.addAll(lawful(form.get(), head, actor, checked.answers(), facts));
    refuse(violations);
    return checked.answers();
  }

  private List<Violation> lawful(
      FormContract form,
      CaseHead head,
      Actor actor,
      Map<String, Object> answers,
      Map<String, Object> facts) {
    var submission =
        new AnswerRules.Submission(head == null ? null : head.number(), actor, answers, facts);
    return rules.getOrDefault(form.id(), List.of()).stream()
        .flatMap(rule -> rule.check(submission).stream())
        .toList();
  }

  private static void refuse(List<Violation> violations) {
    if (!violations.isEmpty())
      throw Refusal.because(
          violations.stream().map(Violation::message).collect(Collectors.joining("；")));
  }
}
