package cn.jiedao.workplace;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.Step;
import cn.jiedao.engine.DeployedModels;
import cn.jiedao.engine.Options;
import cn.jiedao.form.FormContract;
import cn.jiedao.form.FormContract.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what was answered by the labels of the form that asked, as it was deployed then. */
@Component
class Answers {
  private final DeployedModels models;
  private final Options options;
  private final Labels labels;

  Answers(DeployedModels models, Options options, Labels labels) {
    this.models = models;
    this.options = options;
    this.labels = labels;
  }

  List<Line> of(CaseHead head, Step step) {
    return switch (step.kind()) {
      case START, TASK ->
          form(head, step).map(form -> read(form, step.answers())).orElse(List.of());
      case ACT -> labels.facts(Map.of("reason", step.answers().getOrDefault("reason", "")));
      case DOCUMENT -> List.of();
      case SYSTEM, MESSAGE -> labels.facts(step.answers());
    };
  }

  /** The answers that steered the process, as one text; empty where the form asks for none. */
  String conclusion(CaseHead head, Step step) {
    return form(head, step)
        .map(form -> read(form, only(step.answers(), form)))
        .orElse(List.of())
        .stream()
        .map(Line::text)
        .reduce((one, other) -> one + "；" + other)
        .orElse("");
  }

  private static Map<String, Object> only(Map<String, Object> answers, FormContract form) {
    var routes = new HashMap<>(answers);
    routes.keySet().retainAll(form.routes());
    return routes;
  }

  /** Facts of a proposal in the order in which the forms of these steps asked for them. */
  List<Line> facts(CaseHead head, Map<String, Object> facts, List<Step> steps) {
    Map<String, Object> left = new LinkedHashMap<>(facts);
    var lines = new ArrayList<Line>();
    for (Step step : steps) {
      Optional<FormContract> form = left.isEmpty() ? Optional.empty() : form(head, step);
      form.ifPresent(
          contract -> {
            var asked = new HashMap<>(left);
            asked.keySet().retainAll(contract.editable());
            lines.addAll(read(contract, asked));
            left.keySet().removeAll(asked.keySet());
          });
    }
    return lines;
  }

  private List<Line> read(FormContract form, Map<String, Object> answers) {
    return form.read(answers, options.seenBy(null));
  }

  private Optional<FormContract> form(CaseHead head, Step step) {
    return step.kind() == Step.Kind.START || step.kind() == Step.Kind.TASK
        ? models.form(head, step.process(), step.element())
        : Optional.empty();
  }
}
