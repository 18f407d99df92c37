package cn.jiedao.establishment.county;

import cn.jiedao.casefile.CaseEnded;
import cn.jiedao.establishment.ChangeClaims;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A change that ends without approval leaves its offices free; one approved when it took effect.
 */
@Component
class ChangesComeToNothing {
  private final ChangeClaims claims;

  ChangesComeToNothing(ChangeClaims claims) {
    this.claims = claims;
  }

  @EventListener
  void on(CaseEnded event) {
    if (!event.outcome().equals("changeApproved")) claims.release(event.caseNumber());
  }
}
