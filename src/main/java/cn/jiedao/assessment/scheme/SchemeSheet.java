package cn.jiedao.assessment.scheme;

import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.assessment.score.OfficeGroup;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.ProposalVersion;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the proposal of a scheme says, in whatever stage of drafting (Art. 20). */
public record SchemeSheet(Map<String, Object> facts) {

  public Scheme scheme(CaseNumber number, String unit, String notice, ProposalVersion version) {
    return new Scheme(
        number,
        unit,
        year(),
        "yes".equals(text("firstYear")),
        groups(),
        indicators(),
        target(),
        text("changesReason"),
        deviationReason(),
        text("amends") == null ? null : CaseNumber.of(text("amends")),
        notice,
        version);
  }

  public int year() {
    return new BigDecimal(text("year")).intValueExact();
  }

  /** Offices in the order of the form; one that is named twice counts once. */
  public Map<String, OfficeGroup> groups() {
    var groups = new LinkedHashMap<String, OfficeGroup>();
    rows("groups")
        .forEach(
            row ->
                OfficeGroup.of(String.valueOf(row.get("group")))
                    .ifPresent(group -> groups.put(String.valueOf(row.get("office")), group)));
    return groups;
  }

  public List<Indicator> indicators() {
    return rows("indicators").stream().map(Indicator::of).toList();
  }

  public List<Map<String, ?>> rows(String list) {
    return facts.get(list) instanceof List<?> rows
        ? rows.stream().map(SchemeSheet::row).toList()
        : List.of();
  }

  public BigDecimal target() {
    return text("target") == null ? null : new BigDecimal(text("target"));
  }

  /** Why the tendency of the weights is left; null where it is kept. */
  public String deviationReason() {
    return "requested".equals(text("deviation")) ? text("deviationReason") : null;
  }

  public String text(String field) {
    Object value = facts.get(field);
    return value == null || value.toString().isBlank() ? null : value.toString();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ?> row(Object row) {
    return (Map<String, ?>) row;
  }
}
