package cn.jiedao.workplace.audit;

import cn.jiedao.calendar.WorkingDays;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.People;
import cn.jiedao.organization.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the auditor writes into a search, as the case file understands it. */
@Component
class Question {
  private static final int MOST_PEOPLE = 200;

  private final People people;
  private final Organizations organizations;

  Question(People people, Organizations organizations) {
    this.people = people;
    this.organizations = organizations;
  }

  /** Accounts of those who are called so; null for everybody. */
  List<String> persons(String words) {
    String asked = plain(words);
    if (asked.isEmpty()) return null;
    var accounts = new ArrayList<>(people.find(asked).map(Person::id).stream().toList());
    people.search(asked, MOST_PEOPLE).stream()
        .filter(person -> person.id().contains(asked) || person.name().contains(asked))
        .map(Person::id)
        .filter(account -> !accounts.contains(account))
        .forEach(accounts::add);
    return accounts;
  }

  /** Codes of the bodies that are called so; null for all. */
  List<String> organizations(String words) {
    String asked = plain(words);
    if (asked.isEmpty()) return null;
    return organizations.known().stream()
        .filter(
            body ->
                body.code().equals(asked)
                    || body.name().contains(asked)
                    || body.shortName().contains(asked))
        .map(Organization::code)
        .toList();
  }

  /** A case number; null where none is asked for. */
  static String number(String text) {
    String asked = plain(text);
    return asked.isEmpty() ? null : asked;
  }

  static Instant from(LocalDate day) {
    return day == null ? null : day.atStartOfDay(WorkingDays.ZONE).toInstant();
  }

  /** The day itself still counts. */
  static Instant until(LocalDate day) {
    return day == null ? null : from(day.plusDays(1));
  }

  private static String plain(String text) {
    return text.replace('\0', ' ').strip();
  }
}
