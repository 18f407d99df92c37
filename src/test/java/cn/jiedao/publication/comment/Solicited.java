package cn.jiedao.publication.comment;

import cn.jiedao.Officers;
import cn.jiedao.SharedProcedure;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.organization.Actor;
import cn.jiedao.publication.Notice;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;

/** A matter on which the public is asked, by a case that does nothing else. */
@Component
public class Solicited {
  public static final String DRAFTER = "gusu-civil-affairs.clerk";
  static final String CHECKER = "gusu-government-office.clerk";
  private static final String TEXT =
      "为优化基层治理，拟设立南门街道办事处。方案的主要内容、依据和理由见下文。欢迎社会公众提出意见和建议，来信请寄姑苏区民政局，邮编二一五零零五。";

  private final ProcessEngine engine;
  private final Officers officers;
  private final Solicitations solicitations;
  private final Comments comments;
  private final Clock clock;

  Solicited(
      ProcessEngine engine,
      Officers officers,
      Solicitations solicitations,
      Comments comments,
      Clock clock) {
    this.engine = engine;
    this.officers = officers;
    this.solicitations = solicitations;
    this.comments = comments;
    this.clock = clock;
  }

  SharedProcedure procedure() {
    return new SharedProcedure(
        engine,
        officers,
        "public-comment",
        "draftSolicitation",
        "checkSolicitation",
        "summarizeComments");
  }

  /** The public is asked from now on, for thirty days. */
  public CaseNumber open() {
    CaseNumber number = procedure().begin(DRAFTER, "设立南门街道办事处");
    draft(number, Map.of());
    check(number, "cleared");
    return number;
  }

  /** One opinion from the page, one by letter, and what became of them. */
  public CaseNumber withAnswers() {
    CaseNumber number = open();
    Notice asked = notice(number);
    var opinion = Opinion.of("请把办事大厅设在公交站附近。", "南门社区", "顾先生", "0512-65000000");
    comments.take(asked, opinion, UUID.randomUUID().toString());
    officers.pass(Duration.ofDays(3));
    var letter =
        new Letter("来信1", Way.LETTER, LocalDate.now(clock), Opinion.of("赞成。", null, null, null));
    comments.enter(
        asked,
        "来信.xlsx",
        List.of(letter),
        new Actor(DRAFTER, "经办人", "gusu-civil-affairs", false, null));
    letThePeriodPass(number);
    summarize(number, 1);
    return number;
  }

  public Notice notice(CaseNumber number) {
    return solicitations.latest(number).orElseThrow();
  }

  void draft(CaseNumber number, Map<String, Object> more) {
    officers.submit(DRAFTER, number, "draftSolicitation", answers(more));
  }

  static Map<String, Object> answers(Map<String, Object> more) {
    var answers = new HashMap<String, Object>(more);
    answers.put("solicitationTitle", "关于设立南门街道办事处征求意见的公告");
    answers.put("solicitationText", TEXT);
    answers.put("contactPhone", "0512-68720000");
    return answers;
  }

  void check(CaseNumber number, String result) {
    var answers = new HashMap<String, Object>();
    answers.put("solicitationCheck", result);
    if (result.equals("returned")) answers.put("solicitationReason", "写明来信地址");
    officers.submit(CHECKER, number, "checkSolicitation", answers);
  }

  public void letThePeriodPass(CaseNumber number) {
    Duration rest = Duration.between(clock.instant(), notice(number).openUntil());
    officers.pass(rest.plusMinutes(1));
    officers.fire(number, "commentPeriodOver");
  }

  public void summarize(CaseNumber number, int adopted) {
    officers.attach(DRAFTER, number, "comment-report", "报告");
    officers.submit(DRAFTER, number, "summarizeComments", summary(adopted));
  }

  static Map<String, Object> summary(int adopted) {
    return Map.of(
        "adoptedCount", adopted,
        "commentSummary", "意见主要集中在办事地点和公交线路。",
        "commentReply", "办事地点的意见已经采纳；公交线路另行研究。");
  }
}
