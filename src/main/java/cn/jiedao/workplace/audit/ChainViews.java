package cn.jiedao.workplace.audit;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.ChainCheck;
import cn.jiedao.casefile.ChainReport;
import cn.jiedao.workplace.Names;
import java.util.List;
import org.springframework.stereotype.Component;

/** Chains and walks over them, as the auditor reads them. */
@Component
class ChainViews {
  /**
   * @param content null when what was answered has been destroyed by a recorded act
   * @param finding null where nothing is wrong
   */
  record LinkView(
      int seq,
      String at,
      String label,
      String by,
      ChainReport.Hash previous,
      ChainReport.Hash own,
      ChainReport.Hash content,
      String finding) {}

  /**
   * @param broken where it is broken, in a sentence; null where it holds
   */
  record ReportView(
      String number, String title, List<LinkView> links, ChainReport.Hash head, String broken) {}

  /**
   * @param state running, ok or bad
   * @param findings what is broken, in sentences
   */
  record CheckView(
      long id,
      String askedBy,
      String startedAt,
      String endedAt,
      int total,
      int done,
      String state,
      String result,
      List<String> findings) {}

  private final Names names;

  ChainViews(Names names) {
    this.names = names;
  }

  ReportView of(CaseHead head, ChainReport report) {
    return new ReportView(
        head.number().value(),
        head.title(),
        report.links().stream().map(this::link).toList(),
        report.head(),
        report.broken().map(broken -> "第 " + broken.seq() + " 步：" + broken.what()).orElse(null));
  }

  private LinkView link(ChainReport.Checked link) {
    String by =
        link.person() == null
            ? "系统"
            : names.organization(link.organization()) + " " + link.person();
    return new LinkView(
        link.seq(),
        Names.second(link.at()),
        link.label(),
        by,
        link.previous(),
        link.own(),
        link.content(),
        link.finding());
  }

  CheckView of(ChainCheck check) {
    List<String> findings =
        check.breaks().stream()
            .map(broken -> broken.caseNumber() + " 第 " + broken.seq() + " 步：" + broken.what())
            .toList();
    return new CheckView(
        check.id(),
        names.person(check.askedBy()),
        Names.second(check.startedAt()),
        check.endedAt() == null ? "" : Names.second(check.endedAt()),
        Math.max(check.total(), check.done()),
        check.done(),
        check.running() ? "running" : check.holds() ? "ok" : "bad",
        result(check),
        findings);
  }

  private static String result(ChainCheck check) {
    if (check.running()) return "正在核验";
    if (check.failure() != null) return check.failure();
    if (check.holds()) return "案卷 " + check.done() + " 件，记录链和锚点全部完整";
    String chains = check.breaks().isEmpty() ? "记录链全部完整" : check.breaks().size() + " 件案卷的记录链不完整";
    return check.brokenAnchor() == null
        ? chains + "，锚点全部完整"
        : chains + "；" + Names.minute(check.brokenAnchor()) + " 的锚点与案卷记录不一致";
  }
}
