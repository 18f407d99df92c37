package cn.jiedao.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Checks an appointment against the register of bodies, people and posts. */
@Component
class Appointments {
  static final Pattern PERSON = Pattern.compile("(?!camunda-admin$)[a-z0-9]+([.-][a-z0-9]+)*");
  private static final int LONGEST_ID = 64;
  private static final int LONGEST_TEXT = 100;

  private final Organizations organizations;
  private final Persons persons;
  private final Posts posts;

  Appointments(Organizations organizations, Persons persons, Posts posts) {
    this.organizations = organizations;
    this.persons = persons;
    this.posts = posts;
  }

  /** Everything that speaks against it, each with the field concerned; empty where nothing does. */
  List<Objection> objections(Appointment a) {
    var found = new ArrayList<Objection>();
    account(a.person()).ifPresent(found::add);
    body(a.organization()).ifPresent(found::add);
    text("title", "职务", a.title()).ifPresent(found::add);
    dates(a).ifPresent(found::add);
    Addresses.objection(a.email()).ifPresent(found::add);
    Optional<Person> known = found.isEmpty() ? persons.lock(a.person()) : Optional.empty();
    if (known.isPresent()) againstKnown(known.get(), a, found);
    else if (found.isEmpty() || !blank(a.name()))
      text("name", "姓名", a.name()).ifPresent(found::add);
    return found;
  }

  static Optional<Objection> account(String person) {
    if (blank(person)) return objection("person", "请填写登录名");
    if (person.length() > LONGEST_ID || !PERSON.matcher(person).matches())
      return objection("person", "登录名“%s”不符合要求：只能用小写字母、数字、点和连字符，不超过 64 个字符".formatted(person));
    return Optional.empty();
  }

  static Optional<Objection> text(String field, String label, String value) {
    if (blank(value)) return objection(field, "请填写" + label);
    if (value.length() > LONGEST_TEXT) return objection(field, label + "不能超过 100 个字");
    return Optional.empty();
  }

  private Optional<Objection> body(String code) {
    if (blank(code)) return objection("organization", "请填写单位代码");
    if (organizations.find(code).isEmpty())
      return objection("organization", "没有代码为“%s”的单位".formatted(code));
    if (organizations.isAbolished(code))
      return objection("organization", "“%s”已经撤销，不能再任职".formatted(organizations.get(code).name()));
    return Optional.empty();
  }

  private static Optional<Objection> dates(Appointment a) {
    if (a.from() == null) return objection("from", "请填写任职开始日期");
    if (a.until() != null && a.until().isBefore(a.from()))
      return objection("until", "任职最后一天 %s 早于开始日期 %s".formatted(a.until(), a.from()));
    return Optional.empty();
  }

  private void againstKnown(Person known, Appointment a, List<Objection> found) {
    if (known.administrator().isPresent())
      found.add(new Objection("person", "“%s”是%s，不能担任职务".formatted(known.id(), label(known))));
    if (!blank(a.name()) && !a.name().equals(known.name()))
      found.add(
          new Objection("name", "登录名“%s”已属于%s，请换一个登录名或改正姓名".formatted(known.id(), known.name())));
    posts.history(known.id()).stream()
        .filter(post -> post.organization().equals(a.organization()))
        .filter(post -> post.overlaps(a.post()) || post.from().equals(a.from()))
        .findFirst()
        .ifPresent(
            post ->
                found.add(
                    new Objection(
                        "from",
                        "%s自 %s 起已在该单位任%s，请先结束原职务"
                            .formatted(known.name(), post.from(), post.title()))));
  }

  private static String label(Person person) {
    return person.administrator().map(Administrator::label).orElseThrow();
  }

  private static Optional<Objection> objection(String field, String message) {
    return Optional.of(new Objection(field, message));
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
