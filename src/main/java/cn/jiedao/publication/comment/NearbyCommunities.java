package cn.jiedao.publication.comment;

import cn.jiedao.calendar.WorkingDays;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.register.Community;
import cn.jiedao.organization.register.OfficeRegister;
import cn.jiedao.publication.Notice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The communities whose people a solicitation is likely to concern: those of its unit today. */
@Component
class NearbyCommunities {
  private final OfficeRegister register;
  private final Organizations organizations;
  private final Clock clock;

  NearbyCommunities(OfficeRegister register, Organizations organizations, Clock clock) {
    this.register = register;
    this.organizations = organizations;
    this.clock = clock;
  }

  List<String> near(Notice asked) {
    String unit = organizations.get(asked.organization()).unit();
    LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
    return register.communitiesOfUnit(unit, today).stream().map(Community::name).toList();
  }
}
