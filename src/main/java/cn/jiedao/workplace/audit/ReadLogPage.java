package cn.jiedao.workplace.audit;

import cn.jiedao.casefile.CaseReads.How;
import cn.jiedao.casefile.ReadRoll;
import cn.jiedao.security.AuditLog;
import cn.jiedao.workplace.Names;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who read which case (查阅记录), by case and by person; his own reading is among it. */
@Controller
class ReadLogPage {
  private static final int LINES = 50;

  record Row(
      String at,
      String person,
      String account,
      String organization,
      String number,
      String title,
      String how,
      String document) {}

  private final ReadRoll reads;
  private final Question question;
  private final AuditLog log;
  private final Names names;

  ReadLogPage(ReadRoll reads, Question question, AuditLog log, Names names) {
    this.reads = reads;
    this.question = question;
    this.log = log;
    this.names = names;
  }

  @GetMapping("/workplace/audit/reads")
  String show(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String organization,
      @RequestParam(defaultValue = "") String how,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate until,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    var wanted =
        new ReadRoll.Wanted(
            Question.number(number),
            question.persons(person),
            question.organizations(organization),
            way(how),
            Question.from(from),
            Question.until(until));
    ReadRoll.Page found = reads.page(wanted, page, LINES);
    String asked =
        Stream.of(number, person, organization, how)
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining("；"));
    if (!asked.isEmpty() && page == 1) log.record("reads.searched", asked, "ok");
    model.addAttribute("rows", found.entries().stream().map(this::row).toList());
    model.addAttribute("page", found.number());
    model.addAttribute("more", found.more());
    model.addAttribute("ways", ways());
    model.addAllAttributes(
        Map.of("number", number, "person", person, "organization", organization, "how", how));
    model.addAttribute("from", from);
    model.addAttribute("until", until);
    return "workplace/audit/reads";
  }

  private static How way(String how) {
    return Arrays.stream(How.values())
        .filter(one -> one.name().equals(how))
        .findFirst()
        .orElse(null);
  }

  private static Map<String, String> ways() {
    var ways = new LinkedHashMap<String, String>();
    Arrays.stream(How.values()).forEach(how -> ways.put(how.name(), how.label()));
    return ways;
  }

  private Row row(ReadRoll.Entry read) {
    String account = read.reader().person();
    return new Row(
        Names.second(read.at()),
        account == null ? "外部系统" : names.person(account),
        account == null ? read.reader().client() : account,
        organization(read.reader().organization()),
        read.caseNumber().value(),
        read.title(),
        read.how().label(),
        read.document());
  }

  private String organization(String code) {
    return code == null || code.isEmpty() ? "—" : names.organization(code);
  }
}
