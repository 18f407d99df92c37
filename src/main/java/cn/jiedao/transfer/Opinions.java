package cn.jiedao.transfer;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.ProposalVersion;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.organization.Organizations;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The opinions of offices and countersigning departments on a proposal, each on its version (Art.
 * 12).
 */
@Component
class Opinions {
  private final Steps steps;
  private final Organizations organizations;

  Opinions(Steps steps, Organizations organizations) {
    this.steps = steps;
    this.organizations = organizations;
  }

  /** The last word of each office on a version: its opinion, or the record of its silence. */
  Collection<Opinion> ofOffices(CaseNumber number, ProposalVersion version) {
    return latest(
        version,
        Stream.concat(
            steps.of(number, "giveOpinion").stream().map(s -> new Opinion(office(s), s)),
            steps.of(number, "enterSilence").stream().map(s -> new Opinion(s.text("office"), s))));
  }

  /** A successor speaks for the abolished office that the proposal names. */
  private static String office(Step given) {
    String former = given.text("formerOffice");
    return former == null ? given.organization() : former;
  }

  /** The last word of each countersigning department on a version. */
  Collection<Opinion> ofDepartments(CaseNumber number, ProposalVersion version) {
    return latest(
        version,
        steps.of(number, "countersign").stream().map(s -> new Opinion(s.organization(), s)));
  }

  private static Collection<Opinion> latest(ProposalVersion version, Stream<Opinion> opinions) {
    Map<String, Opinion> latest = new LinkedHashMap<>();
    opinions
        .filter(opinion -> opinion.step().proposal().equals(version))
        .forEach(
            opinion ->
                latest.merge(
                    opinion.organization(),
                    opinion,
                    (one, other) -> one.step().seq() > other.step().seq() ? one : other));
    return latest.values();
  }

  private List<Opinion> all(CaseNumber number, ProposalVersion version) {
    return Stream.concat(
            ofOffices(number, version).stream(), ofDepartments(number, version).stream())
        .toList();
  }

  boolean mustBeAnswered(CaseNumber number, ProposalVersion version) {
    return all(number, version).stream().anyMatch(Opinion::mustBeAnswered);
  }

  /** The version on which the last round was heard. */
  ProposalVersion lastHeard(CaseNumber number) {
    return Stream.of("giveOpinion", "enterSilence")
        .flatMap(element -> steps.latest(number, element).stream())
        .max((one, other) -> Integer.compare(one.seq(), other.seq()))
        .map(Step::proposal)
        .orElseThrow();
  }

  /** Objections and conditions verbatim, one organisation a line; null where there are none. */
  String objections(CaseNumber number) {
    return lines(all(number, lastHeard(number)).stream().filter(Opinion::mustBeAnswered));
  }

  /** Every word said to the last version heard, and the department's answer. */
  String summary(CaseNumber number) {
    String said = lines(all(number, lastHeard(number)).stream());
    return steps
        .latest(number, "answerObjections")
        .map(answer -> said + "\n部门答复：" + answer.text("objectionAnswers"))
        .orElse(said);
  }

  private String lines(Stream<Opinion> opinions) {
    String text = opinions.map(o -> name(o) + "：" + o.verbatim()).collect(Collectors.joining("\n"));
    return text.isEmpty() ? null : text;
  }

  private String name(Opinion opinion) {
    String asked = organizations.get(opinion.organization()).name();
    String spoke = opinion.step().organization();
    return opinion.isSilence() || opinion.organization().equals(spoke)
        ? asked
        : "原%s（%s承接）".formatted(asked, organizations.get(spoke).name());
  }
}
