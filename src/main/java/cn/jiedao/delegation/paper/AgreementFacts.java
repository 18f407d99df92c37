package cn.jiedao.delegation.paper;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.delegation.register.DelegatedPower;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What an agreement says, from a version of the proposal (Art. 13). */
@Component
class AgreementFacts {
  static final String TEMPLATE = "delegation-agreement";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

  private static final List<String> CLAUSES =
      List.of(
          "powerLimits",
          "departmentDuties",
          "officeDuties",
          "liability",
          "sealRules",
          "funds",
          "terminationClause",
          "disputeClause");

  private final Cases cases;
  private final AgreementNames names;
  private final EffectClause effect;

  AgreementFacts(Cases cases, AgreementNames names, EffectClause effect) {
    this.cases = cases;
    this.names = names;
    this.effect = effect;
  }

  Map<String, Object> of(CaseNumber number, Draft draft) {
    Map<String, Object> proposal = draft.proposal();
    var facts = new HashMap<String, Object>();
    facts.put("issuer", cases.get(number).applicant());
    facts.put("recipient", proposal.get("office"));
    facts.put("number", proposal.get("agreementNumber"));
    facts.put("date", draft.day().toString());
    facts.put("matterTitle", proposal.get("title"));
    facts.put("basis", names.norms(texts(proposal, "basis")));
    facts.put("basisQuote", proposal.get("basisQuote"));
    facts.put("matters", names.matters(texts(proposal, "matters")));
    facts.put("area", names.area(texts(proposal, "area")));
    facts.put(
        "powers",
        texts(proposal, "powers").stream()
            .map(DelegatedPower::of)
            .map(DelegatedPower::label)
            .toList());
    facts.put("penaltyLimit", limit(proposal));
    facts.put("startsOn", day(proposal.get("startsOn")));
    facts.put("endsOn", day(proposal.get("endsOn")));
    for (String clause : CLAUSES) facts.put(clause, lines(proposal.get(clause)));
    facts.put("contact", proposal.get("contact"));
    facts.put("effectRule", effect.of(number));
    facts.put("caseNumber", number.value());
    facts.put("round", draft.round());
    return facts;
  }

  private static String limit(Map<String, Object> proposal) {
    Object limit = proposal.get("penaltyLimit");
    return limit == null || !texts(proposal, "powers").contains("penalty")
        ? null
        : limit.toString();
  }

  private static List<String> texts(Map<String, Object> proposal, String fact) {
    return proposal.get(fact) instanceof List<?> all
        ? all.stream().map(Object::toString).toList()
        : List.of();
  }

  private static List<String> lines(Object text) {
    if (text == null) return List.of();
    return Stream.of(text.toString().split("\n"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String day(Object day) {
    return day == null ? null : DAY.format(LocalDate.parse(day.toString()));
  }
}
