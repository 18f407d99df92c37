package cn.jiedao.delegation.filing;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.delegation.register.Delegation;
import cn.jiedao.delegation.register.Delegations;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import cn.jiedao.publication.PersonalData;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is asked of the answers about a filing beyond their forms (Art. 13). */
@Component
class FilingRules implements AnswerRules {
  private final Filings filings;
  private final Suspensions suspensions;
  private final Delegations delegations;
  private final Clock clock;

  FilingRules(Filings filings, Suspensions suspensions, Delegations delegations, Clock clock) {
    this.filings = filings;
    this.suspensions = suspensions;
    this.delegations = delegations;
    this.clock = clock;
  }

  @Override
  public Set<String> forms() {
    return Set.of(
        "delegation-filing-fileAgreement",
        "delegation-filing-answerFilingObjection",
        "delegation-filing-settleSuspension");
  }

  @Override
  public List<Violation> check(Submission submission) {
    return Stream.of(
            numberIsNew(submission),
            somethingToSuspend(submission),
            isSupplemented(submission),
            mayBePublished(submission))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Violation> numberIsNew(Submission given) {
    Object number = given.answers().get("filingNumber");
    return number != null && filings.isNumberTaken(given.actor().organization(), number.toString())
        ? Optional.of(new Violation("filingNumber", "「备案号」" + number + " 已被使用，请改用未使用的备案号"))
        : Optional.empty();
  }

  private Optional<Violation> somethingToSuspend(Submission given) {
    boolean suspends = "suspended".equals(given.answers().get("objectionAnswer"));
    return suspends && !binds(given.caseNumber())
        ? Optional.of(
            new Violation("objectionAnswer", "「处理」不能选中止：委托尚未公布生效或者已经终止，没有可以中止的委托；请更正后再次报送，或者放弃委托"))
        : Optional.empty();
  }

  /** Entered and not ended; one that begins later, or is suspended already, may be suspended. */
  private boolean binds(CaseNumber number) {
    LocalDate today = LocalDate.now(clock);
    Optional<Delegation> entered = delegations.find(number);
    return entered.isPresent()
        && delegations.of(entered.get().department(), today).stream()
            .anyMatch(one -> one.caseNumber().equals(number));
  }

  /** Resumed only on an agreement that was made after the delegation was suspended. */
  private Optional<Violation> isSupplemented(Submission given) {
    if (!"resumed".equals(given.answers().get("suspensionOutcome"))) return Optional.empty();
    return suspensions.isSupplemented(
            given.caseNumber(), (String) given.task().getVariable("authority"))
        ? Optional.empty()
        : Optional.of(new Violation("suspensionOutcome", "「处理」选恢复的，先把中止之后签订的补充协议上传到案卷"));
  }

  /**
   * A suspension and what lifts it are published with their reasons, the authority's among them.
   */
  private static Optional<Violation> mayBePublished(Submission given) {
    Object reason = given.answers().get("reason");
    List<String> finds = reason == null ? List.of() : PersonalData.in(reason.toString());
    return finds.isEmpty()
        ? Optional.empty()
        : Optional.of(new Violation("reason", "理由可能公布，请删去个人信息：" + String.join("；", finds)));
  }
}
