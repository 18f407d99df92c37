package cn.jiedao.engine;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.form.FormContract;
import cn.jiedao.form.Violation;
import cn.jiedao.organization.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Holds answers against everything that binds them: the form, then the law's rules about it. */
@Component
class Contracts {
  private final List<AnswerRules> rules;
  private final Facts facts;
  private final Options options;

  Contracts(List<AnswerRules> rules, Facts facts, Options options) {
    this.rules = rules;
    this.facts = facts;
    this.options = options;
  }

  /**
   * @return the answers to be kept
   * @throws Refusal naming every violation
   */
  Map<String, Object> checkStart(
      Optional<FormContract> form, Actor actor, Map<String, Object> submitted) {
    var submission = new AnswerRules.Submission(null, null, actor, submitted, Map.of());
    return check(form, submission, OptionProvider.Place.START, List.of());
  }

  /**
   * @param findings what else is wrong, to be told together
   * @return the answers to be kept
   * @throws Refusal naming every violation
   */
  Map<String, Object> checkTask(
      Optional<FormContract> form,
      CaseHead head,
      TaskEntity task,
      Actor actor,
      Map<String, Object> submitted,
      List<Violation> findings) {
    Map<String, Object> known =
        form.map(f -> facts.shown(head, f, task, f.judging(submitted.keySet()))).orElse(Map.of());
    var submission = new AnswerRules.Submission(head.number(), task, actor, submitted, known);
    return check(form, submission, place(head.number(), task), findings);
  }

  static OptionProvider.Place place(CaseNumber number, TaskEntity task) {
    return new OptionProvider.Place(
        number, ModelProperties.at(task.getExecution().getActivity()).about(task));
  }

  private Map<String, Object> check(
      Optional<FormContract> form,
      AnswerRules.Submission submission,
      OptionProvider.Place place,
      List<Violation> findings) {
    var violations = new ArrayList<>(findings);
    var checked =
        form.map(f -> formal(f, submission, place))
            .orElseGet(() -> withoutForm(submission.answers()));
    violations.addAll(checked.violations());
    if (form.isPresent() && checked.violations().isEmpty())
      violations.addAll(lawful(form.get().id(), submission.with(checked.answers())));
    if (violations.isEmpty()) return checked.answers();
    throw Refusal.because(violations);
  }

  private FormContract.Checked formal(
      FormContract form, AnswerRules.Submission submission, OptionProvider.Place place) {
    return form.check(
        submission.answers(), submission.facts(), options.seenBy(submission.actor(), place));
  }

  private static FormContract.Checked withoutForm(Map<String, Object> answers) {
    return new FormContract.Checked(
        Map.of(), answers.isEmpty() ? List.of() : List.of(new Violation("", "这一步没有表单，请不要提交内容")));
  }

  private List<Violation> lawful(String form, AnswerRules.Submission submission) {
    return rules.stream()
        .filter(rule -> rule.forms().contains(form))
        .flatMap(rule -> rule.check(submission).stream())
        .toList();
  }
}
