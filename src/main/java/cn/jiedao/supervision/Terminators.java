package cn.jiedao.supervision;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Administrator;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.People;
import cn.jiedao.organization.Person;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who may have a part in the termination of a case: system administrators, the leaders who decide.
 */
@Component
class Terminators {
  private final People people;
  private final Organizations organizations;

  Terminators(People people, Organizations organizations) {
    this.people = people;
    this.organizations = organizations;
  }

  boolean isAdministrator(Actor actor) {
    return actor.organization() == null
        && people.find(actor.person()).filter(Terminators::isSystem).isPresent();
  }

  /** Of the government that the case is to be decided by. */
  boolean isDecidingLeader(CaseHead head, Actor actor) {
    return actor.leader()
        && actor.onBehalfOf() == null
        && government(head).code().equals(actor.organization());
  }

  Organization government(CaseHead head) {
    return organizations.withFunction(head.unit(), "government").orElseThrow();
  }

  List<String> administrators() {
    return people.all().stream().filter(Terminators::isSystem).map(Person::id).toList();
  }

  /** As the case file names somebody who acts for no organisation. */
  String nameOf(Actor actor) {
    return actor.personName() + "（" + actor.person() + "）";
  }

  private static boolean isSystem(Person person) {
    return person.administrator().filter(Administrator.SYSTEM::equals).isPresent();
  }
}
