package cn.jiedao.accountability.correction;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What each county has chosen about corrections; by default nothing beyond the letter of Art. 21.
 */
@Component
public class CorrectionSettings {
  private final Set<String> correctingDepartments;

  CorrectionSettings(
      @Value("${jiedao.accountability.correct-departments:}") Set<String> correctingDepartments) {
    this.correctingDepartments = correctingDepartments;
  }

  /** Whether departments too are ordered to put right what they did (INV-21-6). */
  public boolean correctsDepartments(String unit) {
    return correctingDepartments.contains(unit);
  }
}
