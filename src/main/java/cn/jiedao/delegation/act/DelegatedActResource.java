package cn.jiedao.delegation.act;

import cn.jiedao.api.Idempotency;
import cn.jiedao.api.JsonBody;
import cn.jiedao.api.Problem;
import cn.jiedao.api.Reader;
import cn.jiedao.api.Refused;
import cn.jiedao.api.Writing;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.delegation.register.Delegation;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Organizations;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Acts done under a delegation, recorded by the office's own system (Art. 13). */
@RestController
@RequestMapping(path = DelegatedActResource.ADDRESS, produces = MediaType.APPLICATION_JSON_VALUE)
class DelegatedActResource {
  static final String ADDRESS = "/api/v1/delegated-acts";

  record All(List<Shown> acts) {}

  /**
   * @param issuer name of the department in whose name it was done
   * @param complaintsTo name of the body that complaints and reconsideration go to (INV-13-7)
   */
  record Shown(
      String id,
      String delegation,
      String matter,
      String power,
      String actNumber,
      LocalDate actedOn,
      String community,
      BigDecimal amount,
      String party,
      String result,
      String office,
      String issuer,
      String complaintsTo) {}

  private final ActRules rules;
  private final DelegatedActs acts;
  private final Reader reader;
  private final Writing writing;
  private final Organizations organizations;
  private final ObjectMapper json;

  DelegatedActResource(
      ActRules rules,
      DelegatedActs acts,
      Reader reader,
      Writing writing,
      Organizations organizations,
      ObjectMapper json) {
    this.rules = rules;
    this.acts = acts;
    this.reader = reader;
    this.writing = writing;
    this.organizations = organizations;
    this.json = json;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> record(HttpServletRequest request) throws IOException {
    byte[] body = JsonBody.bytes(request);
    Map<String, Object> fields = JsonBody.fields(body);
    return writing.once(request, body, actor -> record(fields, actor));
  }

  private Idempotency.Answer record(Map<String, Object> fields, Actor actor) {
    var told = new ActFields(fields);
    String number = told.text("delegation");
    Delegation delegation = number == null ? null : rules.delegation(number).orElse(null);
    DelegatedAct act = read(told, number, delegation);
    refuse(told);
    if (delegation == null) {
      told.fault("delegation", "登记簿中没有这项委托");
      refuse(told);
    }
    if (!actor.organization().equals(delegation.office())) throw notTheOffice(delegation);
    rules.check(act, delegation, told);
    refuse(told);
    acts.record(act, actor);
    return new Idempotency.Answer(
        201, ADDRESS + "?delegation=" + number, JsonBody.write(json, shown(act)));
  }

  /**
   * @param under null where the register has no such delegation
   */
  private static DelegatedAct read(ActFields told, String number, Delegation under) {
    return new DelegatedAct(
        UUID.randomUUID(),
        number,
        told.text("matter"),
        told.text("power"),
        told.text("actNumber"),
        told.day("actedOn"),
        told.optional("community"),
        told.amount("amount"),
        told.text("party"),
        told.text("result"),
        under == null ? null : under.office(),
        under == null ? null : under.department());
  }

  private static void refuse(ActFields told) {
    if (!told.faults().isEmpty())
      throw new Refused(
          Problem.of(400, "invalid-fields", "填写的内容不符合要求", "没有登记：请按 errors 逐项改正后重新提交。")
              .with(told.faults()));
  }

  private Refused notTheOffice(Delegation delegation) {
    return new Refused(
        Problem.of(
            403,
            "forbidden",
            "没有权限",
            "只有受委托的%s能够登记这项委托的行为，不得再委托；没有写入任何内容。"
                .formatted(organizations.get(delegation.office()).name())));
  }

  /**
   * The party's name is for the office and the department; others who see the case see the rest.
   */
  @GetMapping
  All list(@RequestParam(defaultValue = "") String delegation) {
    Delegation known = rules.delegation(delegation).orElseThrow(Refused::unknown);
    String caller = reader.caller().organization();
    boolean own = caller.equals(known.office()) || caller.equals(known.department());
    if (!own) reader.enter(delegation);
    return new All(
        acts.under(CaseNumber.of(delegation)).stream()
            .map(act -> shown(own ? act : act.masked()))
            .toList());
  }

  private Shown shown(DelegatedAct act) {
    String issuer = organizations.get(act.issuer()).name();
    return new Shown(
        act.id().toString(),
        act.delegation(),
        act.matter(),
        act.power(),
        act.actNumber(),
        act.actedOn(),
        act.community(),
        act.amount(),
        act.party(),
        act.result(),
        organizations.get(act.office()).name(),
        issuer,
        issuer);
  }
}
