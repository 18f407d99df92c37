package cn.jiedao.workplace.audit;

import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.StepRoll;
import cn.jiedao.security.AuditLog;
import cn.jiedao.workplace.Csv;
import cn.jiedao.workplace.Names;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The auditor's search among the steps of all cases; each search is logged. */
@Controller
class StepSearchPage {
  private static final String ADDRESS = "/workplace/audit/steps";
  private static final int LINES = 50;
  private static final int MOST_EXPORTED = 100_000;
  private static final List<String> COLUMNS =
      List.of(
          "案号", "序号", "时间", "类别", "环节", "环节代码", "事项", "代表单位", "人员", "登录名", "代理", "外部系统", "方案版本",
          "哈希");

  record Row(
      String number,
      int seq,
      String at,
      String kind,
      String label,
      String title,
      String organization,
      String person,
      String account,
      String onBehalfOf) {}

  private final StepRoll steps;
  private final Question question;
  private final AuditLog log;
  private final Names names;

  StepSearchPage(StepRoll steps, Question question, AuditLog log, Names names) {
    this.steps = steps;
    this.question = question;
    this.log = log;
    this.names = names;
  }

  @GetMapping(ADDRESS)
  String show(StepQuery query, @RequestParam(defaultValue = "1") int page, Model model) {
    StepRoll.Page found = steps.page(query.wanted(question), page, LINES);
    if (!query.isEmpty() && page == 1) log.record("steps.searched", query.toString(), "ok");
    model.addAttribute("query", query);
    model.addAttribute("kinds", kinds());
    model.addAttribute("rows", found.entries().stream().map(this::row).toList());
    model.addAttribute("page", found.number());
    model.addAttribute("more", found.more());
    return "workplace/audit/steps";
  }

  private static Map<String, String> kinds() {
    var kinds = new LinkedHashMap<String, String>();
    Arrays.stream(Step.Kind.values()).forEach(kind -> kinds.put(kind.name(), label(kind)));
    return kinds;
  }

  private static String label(Step.Kind kind) {
    return switch (kind) {
      case START -> "发起";
      case TASK -> "办理";
      case MESSAGE -> "外部消息";
      case SYSTEM -> "系统登记";
      case DOCUMENT -> "材料";
      case ACT -> "其他操作";
    };
  }

  private Row row(StepRoll.Entry step) {
    return new Row(
        step.head().number().value(),
        step.seq(),
        Names.second(step.at()),
        label(step.kind()),
        step.label(),
        step.head().title(),
        step.organization() == null ? "" : names.organization(step.organization()),
        step.person() == null ? "系统" : step.personName(),
        step.person() == null ? "" : step.person(),
        step.onBehalfOf() == null ? null : names.person(step.onBehalfOf()));
  }

  /** Read row by row: no more than a few hundred lie in memory. */
  @GetMapping(ADDRESS + ".csv")
  @Transactional
  public void export(StepQuery query, HttpServletResponse response) throws IOException {
    log.record("steps.exported", query.toString(), "ok");
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment()
            .filename("办理环节.csv", StandardCharsets.UTF_8)
            .build()
            .toString());
    PrintWriter out = response.getWriter();
    out.print(Csv.BYTE_ORDER_MARK + Csv.line(COLUMNS));
    steps.each(query.wanted(question), MOST_EXPORTED, step -> out.print(line(step)));
  }

  private String line(StepRoll.Entry step) {
    Row row = row(step);
    return Csv.line(
        Arrays.asList(
            row.number(),
            row.seq(),
            row.at(),
            row.kind(),
            row.label(),
            step.element(),
            row.title(),
            row.organization(),
            row.person(),
            row.account(),
            row.onBehalfOf(),
            step.client(),
            step.version(),
            step.hash()));
  }
}
