package cn.jiedao.assessment.annual;

import cn.jiedao.assessment.score.Beyond;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.norm.Norm;
import cn.jiedao.norm.Norms;
import cn.jiedao.organization.Organizations;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What counts for an office beyond its indicators, in words: bonuses with their proof, vetoes with
 * the norm that authorises them (Art. 20, INV-20-8).
 */
@Component
public class BeyondIndicators {
  private final Bonuses bonuses;
  private final Vetoes vetoes;
  private final PanelWords panels;
  private final Norms norms;
  private final Organizations organizations;

  BeyondIndicators(
      Bonuses bonuses, Vetoes vetoes, PanelWords panels, Norms norms, Organizations organizations) {
    this.bonuses = bonuses;
    this.vetoes = vetoes;
    this.panels = panels;
    this.norms = norms;
    this.organizations = organizations;
  }

  /** Those of all offices, each named. */
  public String bonuses(CaseNumber number) {
    return lines(bonuses.of(number), one -> name(one.office()) + " " + said(one), "没有加减分。");
  }

  public String bonuses(CaseNumber number, String office) {
    List<Bonus> own =
        bonuses.of(number).stream().filter(one -> one.office().equals(office)).toList();
    return lines(own, BeyondIndicators::said, "没有加减分。")
        + panels
            .on(number, Beyond.BONUS, office)
            .map(word -> "\n申诉后更正，合计 " + Bonus.signed(word.points()) + " 分：" + word.reason())
            .orElse("");
  }

  /** Those of all offices, each named. */
  public String vetoes(CaseNumber number) {
    return lines(vetoes.recorded(number), one -> name(one.office()) + "：" + said(one), "没有否决事项。");
  }

  public String vetoes(CaseNumber number, String office) {
    List<Veto> own =
        vetoes.recorded(number).stream().filter(one -> one.office().equals(office)).toList();
    String effect =
        panels.on(number, Beyond.VETO, office).map(BeyondIndicators::lifted).orElse("等次不高于良好。");
    return lines(own, one -> said(one) + effect, "没有否决事项。");
  }

  private static String lifted(PanelWord word) {
    return "申诉后撤销：" + word.reason();
  }

  /** The norm that authorises a veto, as people cite it. */
  public String norm(Veto veto) {
    return norms.find(veto.norm()).map(Norm::citation).orElse(veto.norm());
  }

  private static <T> String lines(List<T> all, Function<T, String> line, String none) {
    return all.isEmpty() ? none : all.stream().map(line).collect(Collectors.joining("\n"));
  }

  private String name(String office) {
    return organizations.get(office).shortName();
  }

  private static String said(Bonus one) {
    return "%s 分：%s（依据：%s）".formatted(Bonus.signed(one.points()), one.task(), one.proof());
  }

  private String said(Veto one) {
    return "%s（依据：%s）".formatted(one.event(), norm(one));
  }
}
