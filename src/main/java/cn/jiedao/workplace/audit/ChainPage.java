package cn.jiedao.workplace.audit;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.CaseReads;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.ChainChecks;
import cn.jiedao.security.AuditLog;
import cn.jiedao.security.CurrentOfficer;
import cn.jiedao.security.Officer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Verification of the chains on the screen: one case link by link, all of them in the background.
 */
@Controller
class ChainPage {
  private static final String ADDRESS = "/workplace/audit/chains";

  private final ChainChecks checks;
  private final ChainViews views;
  private final Cases cases;
  private final CaseReads reads;
  private final AuditLog log;

  ChainPage(ChainChecks checks, ChainViews views, Cases cases, CaseReads reads, AuditLog log) {
    this.checks = checks;
    this.views = views;
    this.cases = cases;
    this.reads = reads;
    this.log = log;
  }

  @GetMapping(ADDRESS)
  String show(@RequestParam(defaultValue = "") String number, Model model) {
    String asked = number.strip();
    Optional<CaseHead> head =
        Optional.of(asked).filter(CaseNumber::isOne).map(CaseNumber::of).flatMap(cases::find);
    head.ifPresent(
        found -> {
          reads.note(reader(), found.number(), CaseReads.How.PAGE);
          model.addAttribute("report", views.of(found, checks.report(found.number())));
        });
    model.addAttribute("number", asked);
    model.addAttribute("unknown", !asked.isEmpty() && head.isEmpty());
    model.addAttribute("checks", progress());
    return "workplace/audit/chains";
  }

  private static CaseReads.Reader reader() {
    return new CaseReads.Reader(
        CurrentOfficer.find().map(Officer::person).orElseThrow(), null, null);
  }

  @PostMapping(ADDRESS)
  String start(RedirectAttributes next) {
    String person = CurrentOfficer.find().map(Officer::person).orElseThrow();
    boolean begun = checks.start(person);
    if (begun) log.record("chains.checked", null, "ok");
    next.addFlashAttribute(
        begun ? "begun" : "busy", begun ? "已开始核验全部案卷，结果显示在下方。" : "另一次核验正在进行，请等待其结束。");
    return "redirect:" + ADDRESS;
  }

  /** How far each of the last walks is, for the page's script too. */
  @GetMapping(ADDRESS + "/progress")
  @ResponseBody
  List<ChainViews.CheckView> progress() {
    return checks.latest().stream().map(views::of).toList();
  }
}
