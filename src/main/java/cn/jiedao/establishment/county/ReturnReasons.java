package cn.jiedao.establishment.county;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Steps;
import cn.jiedao.legality.LegalityOpinions;
import cn.jiedao.meeting.Resolutions;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Why a change came back to its applicant last, in the words of whoever returned it. */
@Component
class ReturnReasons {
  private record Reason(int seq, String text) {}

  private final Steps steps;
  private final LegalityOpinions opinions;
  private final Resolutions resolutions;

  ReturnReasons(Steps steps, LegalityOpinions opinions, Resolutions resolutions) {
    this.steps = steps;
    this.opinions = opinions;
    this.resolutions = resolutions;
  }

  Optional<String> last(CaseNumber number) {
    return Stream.of(
            answer(number, "assessRisk", "risks", "风险不可控："),
            answer(number, "signApplication", "reason", "请示未签发："),
            answer(number, "draftReviewOpinion", "reviewReason", "市民政部门审核意见："),
            answer(number, "signDecision", "decisionReason", "市政府退回："),
            opinions
                .latest(number)
                .map(o -> new Reason(o.stepSeq(), "合法性审查意见（" + o.number() + "）：" + o.text())),
            resolutions
                .latest(number)
                .filter(made -> made.requirements() != null)
                .map(made -> new Reason(made.stepSeq(), "会议要求：" + made.requirements())))
        .flatMap(Optional::stream)
        .max(Comparator.comparingInt(Reason::seq))
        .map(Reason::text);
  }

  private Optional<Reason> answer(CaseNumber number, String element, String field, String before) {
    return steps
        .latest(number, element)
        .filter(step -> step.text(field) != null)
        .map(step -> new Reason(step.seq(), before + step.text(field)));
  }
}
