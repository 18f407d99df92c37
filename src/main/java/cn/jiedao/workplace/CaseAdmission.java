package cn.jiedao.workplace;

import cn.jiedao.casefile.CaseHead;
import org.springframework.stereotype.Component;

/** Lets whoever reads a case into the pages that other modules add to it, and notes it. */
@Component
public class CaseAdmission {
  private final Viewers viewers;

  CaseAdmission(Viewers viewers) {
    this.viewers = viewers;
  }

  /** Answers 404 where the case is not the caller's, as if there were none. */
  public CaseHead enter(String number) {
    return viewers.enter(viewers.current(), number);
  }
}
