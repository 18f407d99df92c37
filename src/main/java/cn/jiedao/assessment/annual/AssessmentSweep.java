package cn.jiedao.assessment.annual;

import cn.jiedao.assessment.scheme.Scheme;
import cn.jiedao.assessment.scheme.Schemes;
import cn.jiedao.casefile.Cases;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every day: begins the assessment of the year in each county that has a scheme for it and none
 * begun (Art. 20), which is so on the first of January. Each in a transaction of its own under the
 * lock of its scheme's case, so that two nodes do it once and one fault holds up no other.
 */
@Component
public class AssessmentSweep {
  private static final Logger LOG = LoggerFactory.getLogger(AssessmentSweep.class);

  private final Organizations organizations;
  private final Schemes schemes;
  private final Assessments assessments;
  private final Opening opening;
  private final Cases cases;
  private final TransactionTemplate transaction;
  private final Clock clock;

  AssessmentSweep(
      Organizations organizations,
      Schemes schemes,
      Assessments assessments,
      Opening opening,
      Cases cases,
      TransactionTemplate transaction,
      Clock clock) {
    this.organizations = organizations;
    this.schemes = schemes;
    this.assessments = assessments;
    this.opening = opening;
    this.cases = cases;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(cron = "${jiedao.sweep.cron:0 5 0 * * *}", zone = "Asia/Shanghai")
  public void sweep() {
    int year = LocalDate.now(clock).getYear();
    organizations.units().stream()
        .map(Unit::code)
        .map(unit -> schemes.inForce(unit, year))
        .flatMap(Optional::stream)
        .forEach(this::begin);
  }

  private void begin(Scheme scheme) {
    try {
      transaction.executeWithoutResult(
          status -> {
            cases.lock(scheme.caseNumber());
            if (assessments.of(scheme.unit(), scheme.year()).isEmpty()) opening.byHouse(scheme);
          });
    } catch (RuntimeException fault) {
      LOG.error("每日巡检未能发起 {} {} 年度的街道考核，明日重试", scheme.unit(), scheme.year(), fault);
    }
  }
}
