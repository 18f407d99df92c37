package cn.jiedao.publication;

import cn.jiedao.casefile.CaseHead;
import java.util.Map;

/**
 * What a procedure shows of its matter while objections can still be raised (公示), besides the text
 * that was drafted: the facts by key, as {@code publication/kinds.yaml} lists them for {@code
 * public-comment}.
 */
public interface PeriodFacts {
  /** Empty where the case is none of its own. */
  Map<String, Object> of(CaseHead head);
}
