package cn.jiedao.establishment.county;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.establishment.ChangeProposal;
import cn.jiedao.form.Violation;
import cn.jiedao.organization.register.OfficeChange.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How many offices a kind of change is about, who approves it, and that it lies ahead (Art. 4). */
@Component
class KindRules implements ChangeRules.Rule {
  private final Clock clock;

  KindRules(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Stream<Violation> check(ChangeProposal proposal, CaseNumber number, String unit) {
    var violations = Stream.<Violation>builder();
    offices(proposal, violations);
    authority(proposal, violations);
    if (!proposal.effectiveDate().isAfter(LocalDate.now(clock)))
      violations.add(new Violation("effectiveDate", "「拟生效日期」必须晚于今天，请改为今天以后的日期"));
    return violations.build();
  }

  private static void offices(ChangeProposal proposal, Stream.Builder<Violation> violations) {
    Kind kind = proposal.kind();
    int offices = proposal.offices().size();
    if (kind == Kind.MERGER && offices < 2)
      violations.add(new Violation("offices", "「变更的街道」合并须选择两个以上的街道，现在只选了 " + offices + " 个"));
    boolean one = kind == Kind.RENAMING || kind == Kind.ABOLITION || kind == Kind.RELOCATION;
    if (one && offices != 1)
      violations.add(new Violation("offices", "「变更的街道」%s只能选择一个街道，请分别申请".formatted(kind.label())));
    boolean founds = kind == Kind.ESTABLISHMENT;
    if (founds && proposal.communities().isEmpty() && proposal.newCommunities().isEmpty())
      violations.add(new Violation("communities", "「划入的社区」不能为空，请选择划入新街道的社区"));
    boolean moves = kind == Kind.ABOLITION || kind == Kind.BOUNDARY_CHANGE;
    if (moves && proposal.moves().isEmpty())
      violations.add(new Violation("moves", "「社区划转」不能为空，请添加划转的社区和接收的街道"));
  }

  /** INV-4-5: where a town is concerned the province approves. */
  private static void authority(ChangeProposal proposal, Stream.Builder<Violation> violations) {
    boolean town = proposal.towns() != null || !proposal.newCommunities().isEmpty();
    if (town && !proposal.isProvincial())
      violations.add(
          new Violation("approvalAuthority", "「批准机关」涉及乡镇的变更须报省政府批准，请改选“报省政府批准”；不涉及乡镇的，请清空「涉及的乡镇」"));
    if (proposal.isProvincial() && proposal.towns() == null)
      violations.add(new Violation("towns", "「涉及的乡镇」不能为空：报省政府批准的，请写明涉及的乡镇；不涉及的，请改选“市政府批准”"));
  }
}
