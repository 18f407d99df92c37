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
  private final Set<String> publishing;

  CorrectionSettings(
      @Value("${jiedao.accountability.correct-departments:}") Set<String> correctingDepartments,
      @Value("${jiedao.accountability.publish-corrections:}") Set<String> publishing) {
    this.correctingDepartments = correctingDepartments;
    this.publishing = publishing;
  }

  /** Whether departments too are ordered to put right what they did (INV-21-6). */
  public boolean correctsDepartments(String unit) {
    return correctingDepartments.contains(unit);
  }

  /** Whether an order may be made public (通报, INV-21-7). */
  boolean publishes(String unit) {
    return publishing.contains(unit);
  }
}
