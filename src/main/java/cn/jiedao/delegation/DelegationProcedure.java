package cn.jiedao.delegation;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What this house asks of a delegation beyond the letter of Art. 13, as configured. */
@Component
class DelegationProcedure {
  private final boolean argumentation;
  private final boolean approval;
  private final EffectiveOn effectiveOn;

  DelegationProcedure(
      @Value("${jiedao.delegation.argumentation:true}") boolean argumentation,
      @Value("${jiedao.delegation.require-government-approval:false}") boolean approval,
      @Value("${jiedao.delegation.effective-on:SIGNED_AND_PUBLISHED}") EffectiveOn effectiveOn) {
    this.argumentation = argumentation;
    this.approval = approval;
    this.effectiveOn = effectiveOn;
  }

  /** What routes the models. */
  Map<String, Object> routes() {
    return new TreeMap<>(
        Map.of(
            "argumentation", word(argumentation),
            "governmentApproval", word(approval),
            "effectiveOn", effectiveOn.code()));
  }

  private static String word(boolean required) {
    return required ? "required" : "waived";
  }
}
