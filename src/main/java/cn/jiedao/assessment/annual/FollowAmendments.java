package cn.jiedao.assessment.annual;

import cn.jiedao.assessment.scheme.Schemes;
import cn.jiedao.casefile.EffectEntered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * An assessment under way scores by the scheme that the county amended within the year (INV-20-7).
 */
@Component
class FollowAmendments {
  private final Schemes schemes;
  private final Assessments assessments;

  FollowAmendments(Schemes schemes, Assessments assessments) {
    this.schemes = schemes;
    this.assessments = assessments;
  }

  @EventListener
  void on(EffectEntered entered) {
    schemes
        .find(entered.caseNumber())
        .filter(scheme -> scheme.amends() != null)
        .ifPresent(scheme -> assessments.rebind(scheme.amends(), scheme.caseNumber()));
  }
}
