package cn.jiedao.assessment.sheet;

import cn.jiedao.assessment.annual.Assessment;
import cn.jiedao.assessment.annual.Assessments;
import cn.jiedao.assessment.annual.BeyondIndicators;
import cn.jiedao.assessment.annual.Bonus;
import cn.jiedao.assessment.annual.Bonuses;
import cn.jiedao.assessment.annual.PanelWord;
import cn.jiedao.assessment.annual.PanelWords;
import cn.jiedao.assessment.annual.Vetoes;
import cn.jiedao.assessment.scheme.Scheme;
import cn.jiedao.assessment.scheme.Schemes;
import cn.jiedao.assessment.score.Beyond;
import cn.jiedao.assessment.score.Dimension;
import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.assessment.score.OfficeGroup;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.organization.Organizations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Draws up the score sheet of an office from what the registers have (Art. 20, INV-20-8). */
@Component
class ScoreSheets {
  private final Assessments assessments;
  private final Schemes schemes;
  private final Standings standings;
  private final ScoreLines lines;
  private final Bonuses bonuses;
  private final Vetoes vetoes;
  private final PanelWords panels;
  private final BeyondIndicators beyond;
  private final WeightHistory weights;
  private final Organizations organizations;

  ScoreSheets(
      Assessments assessments,
      Schemes schemes,
      Standings standings,
      ScoreLines lines,
      Bonuses bonuses,
      Vetoes vetoes,
      PanelWords panels,
      BeyondIndicators beyond,
      WeightHistory weights,
      Organizations organizations) {
    this.assessments = assessments;
    this.schemes = schemes;
    this.standings = standings;
    this.lines = lines;
    this.bonuses = bonuses;
    this.vetoes = vetoes;
    this.panels = panels;
    this.beyond = beyond;
    this.weights = weights;
    this.organizations = organizations;
  }

  /** Empty where the case assesses no such office. */
  Optional<ScoreSheet> find(CaseNumber number, String office) {
    return assessments
        .find(number)
        .filter(assessment -> assessment.offices().contains(office))
        .map(assessment -> sheet(assessment, office));
  }

  private ScoreSheet sheet(Assessment assessment, String office) {
    CaseNumber number = assessment.caseNumber();
    Scheme scheme = schemes.find(assessment.scheme()).orElseThrow();
    OfficeGroup group = scheme.groups().get(office);
    List<Indicator> indicators = scheme.of(office);
    List<String> alike =
        assessment.offices().stream().filter(one -> scheme.groups().get(one) == group).toList();
    Map<String, Reached> all = standings.of(number, scheme, alike);
    Reached own = all.get(office);
    return new ScoreSheet(
        number.value(),
        assessment.year(),
        organizations.unit(assessment.unit()).name(),
        office,
        organizations.get(office).name(),
        group.label(),
        own.total(),
        bonuses.sum(number, office),
        own.satisfaction(),
        own.grade(),
        missing(indicators, own),
        parts(indicators, own, alike.stream().map(all::get).toList()),
        lines.of(number, office, indicators, own),
        standings.confirmed(number).map(one -> SurveyShown.of(one, office)).orElse(null),
        given(number, office),
        held(number, office),
        lines.openBeyond(number, office),
        weights.until(scheme, group));
  }

  private static String missing(List<Indicator> indicators, Reached own) {
    if (own.total() != null) return null;
    return indicators.stream()
        .filter(one -> !own.marks().containsKey(one.code()))
        .map(one -> one.code() + " " + one.name())
        .collect(Collectors.joining("、"));
  }

  private static List<ScoreSheet.Part> parts(
      List<Indicator> indicators, Reached own, List<Reached> alike) {
    boolean known = alike.stream().allMatch(one -> one.total() != null);
    Map<Dimension, BigDecimal> medians =
        known ? Medians.of(alike.stream().map(Reached::scores).toList()) : Map.of();
    return Arrays.stream(Dimension.values())
        .filter(one -> WeightYears.weight(indicators, one).signum() > 0)
        .map(
            one ->
                new ScoreSheet.Part(
                    one,
                    WeightYears.weight(indicators, one),
                    own.scores().get(one),
                    medians.get(one)))
        .toList();
  }

  private List<ScoreSheet.Given> given(CaseNumber number, String office) {
    var given = new ArrayList<ScoreSheet.Given>();
    for (Bonus one : bonuses.of(number))
      if (one.office().equals(office))
        given.add(new ScoreSheet.Given(one.points(), one.task(), one.proof()));
    BigDecimal recorded =
        given.stream().map(ScoreSheet.Given::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    panels
        .on(number, Beyond.BONUS, office)
        .ifPresent(
            word ->
                given.add(
                    new ScoreSheet.Given(
                        word.points().subtract(recorded),
                        "申诉后更正，合计 " + Bonus.signed(word.points()) + " 分",
                        word.reason())));
    return given;
  }

  private List<ScoreSheet.Held> held(CaseNumber number, String office) {
    String lifted = panels.on(number, Beyond.VETO, office).map(PanelWord::reason).orElse(null);
    return vetoes.recorded(number).stream()
        .filter(one -> one.office().equals(office))
        .map(one -> new ScoreSheet.Held(one.event(), beyond.norm(one), lifted))
        .toList();
  }
}
