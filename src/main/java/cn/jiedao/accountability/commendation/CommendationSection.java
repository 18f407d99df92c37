package cn.jiedao.accountability.commendation;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.workplace.CaseSection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the page of a case: the commendation given or withdrawn by it. */
@Component
class CommendationSection implements CaseSection {
  record Registered(Commendation commendation, String commended) {}

  private final Commendations commendations;
  private final AwardNames names;

  CommendationSection(Commendations commendations, AwardNames names) {
    this.commendations = commendations;
    this.names = names;
  }

  @Override
  public Optional<Shown> of(CaseHead head) {
    return commendations
        .find(head.number())
        .or(() -> commendations.withdrawnBy(head.number()))
        .map(one -> new Registered(one, names.commended(one.office(), one.personName())))
        .map(one -> new Shown("accountability/commendation", one));
  }
}
