package cn.jiedao.workplace;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.Step;
import cn.jiedao.engine.DeployedModels;
import cn.jiedao.engine.OptionProvider;
import cn.jiedao.engine.Options;
import cn.jiedao.form.FormContract;
import cn.jiedao.form.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
          form(head, step).map(form -> read(form, step.answers(), place(step))).orElse(List.of());
      case DOCUMENT -> List.of();
      case ACT, SYSTEM, MESSAGE -> labels.facts(step.answers());
    };
  }

  /** What was chosen, the decision first, as one text; empty where the form leaves no choice. */
  String conclusion(CaseHead head, Step step) {
    List<Line> chosen =
        form(head, step)
            .map(form -> read(form, only(step.answers(), form), place(step)))
            .orElse(List.of());
    return chosen.stream()
        .map(line -> line == chosen.get(0) ? line.text() : line.label() + "：" + line.text())
        .collect(Collectors.joining("；"));
  }

  private static Map<String, Object> only(Map<String, Object> answers, FormContract form) {
    var chosen = new HashMap<>(answers);
    chosen.keySet().retainAll(form.choices());
    return chosen;
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
            lines.addAll(read(contract, asked, place(step)));
            left.keySet().removeAll(asked.keySet());
          });
    }
    return lines;
  }

  private List<Line> read(
      FormContract form, Map<String, Object> answers, OptionProvider.Place place) {
    return form.read(answers, options.seenBy(null, place));
  }

  /** A step tells among its answers whom it is about. */
  private static OptionProvider.Place place(Step step) {
    return new OptionProvider.Place(step.caseNumber(), step.answers());
  }

  private Optional<FormContract> form(CaseHead head, Step step) {
    return step.kind() == Step.Kind.START || step.kind() == Step.Kind.TASK
        ? models.form(head, step.process(), step.element())
        : Optional.empty();
  }
}
