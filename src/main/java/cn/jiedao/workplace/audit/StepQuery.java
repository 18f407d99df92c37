package cn.jiedao.workplace.audit;

import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.StepRoll;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * What the form of the search for steps holds; empty or null where it does not matter.
 *
 * @param step words of the step's or the matter's name
 */
record StepQuery(
    String person,
    String organization,
    String step,
    String kind,
    String number,
    @DateTimeFormat(iso = ISO.DATE) LocalDate from,
    @DateTimeFormat(iso = ISO.DATE) LocalDate until) {

  StepQuery {
    person = text(person);
    organization = text(organization);
    step = text(step);
    kind = text(kind);
    number = text(number);
  }

  private static String text(String given) {
    return given == null ? "" : given.strip();
  }

  boolean isEmpty() {
    return Stream.of(person, organization, step, kind, number).allMatch(String::isEmpty)
        && from == null
        && until == null;
  }

  StepRoll.Wanted wanted(Question question) {
    return new StepRoll.Wanted(
        question.persons(person),
        question.organizations(organization),
        kinds(),
        step,
        Question.number(number),
        Question.from(from),
        Question.until(until));
  }

  private Set<Step.Kind> kinds() {
    return Arrays.stream(Step.Kind.values())
        .filter(one -> one.name().equals(kind))
        .findFirst()
        .map(Set::of)
        .orElse(null);
  }

  /** As the log names it. */
  @Override
  public String toString() {
    return Stream.of(person, organization, step, kind, number, from, until)
        .filter(part -> part != null && !part.toString().isEmpty())
        .map(Object::toString)
        .collect(Collectors.joining("；"));
  }
}
