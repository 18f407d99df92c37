package cn.jiedao.assessment.annual;

import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.register.Matter;
import cn.jiedao.organization.register.Successions;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What is said behind the name of an office that was assessed but exists no more (Art. 20). */
@Component
public class SuccessionNotes {
  private final Organizations organizations;
  private final Successions successions;
  private final Clock clock;

  SuccessionNotes(Organizations organizations, Successions successions, Clock clock) {
    this.organizations = organizations;
    this.successions = successions;
    this.clock = clock;
  }

  /** Empty where the office exists. */
  public String of(String office) {
    if (!organizations.isAbolished(office)) return "";
    String successor = successions.of(office, Matter.CASES, LocalDate.now(clock));
    return "（已撤销，由%s承接）".formatted(organizations.get(successor).shortName());
  }
}
