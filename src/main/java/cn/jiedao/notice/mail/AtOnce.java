package cn.jiedao.notice.mail;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.Cases;
import cn.jiedao.notice.PeopleTold;
import cn.jiedao.organization.People;
import cn.jiedao.organization.Person;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes a mail for each message to those who want it at once; asks for nothing without a mail
 * server.
 */
@Component
class AtOnce {
  private final Postman postman;
  private final MailChoices choices;
  private final Cases cases;
  private final People people;
  private final Letters letters;
  private final MailOutbox outbox;

  AtOnce(
      Postman postman,
      MailChoices choices,
      Cases cases,
      People people,
      Letters letters,
      MailOutbox outbox) {
    this.postman = postman;
    this.choices = choices;
    this.cases = cases;
    this.people = people;
    this.letters = letters;
    this.outbox = outbox;
  }

  @EventListener
  void on(PeopleTold event) {
    if (!postman.works()) return;
    var wanting = choices.atOnce(event.persons());
    if (wanting.isEmpty()) return;
    var number = event.what().caseNumber();
    CaseHead head = number == null ? null : cases.find(number).orElse(null);
    for (String person : wanting) {
      String name = people.find(person).map(Person::name).orElse(person);
      outbox.put(person, letters.message(name, event.what(), head));
    }
  }
}
