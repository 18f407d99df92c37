package cn.jiedao.organization;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What speaks against a substitution or a signing authority, told before the register refuses it.
 */
@Component
class MandateChecks {
  private static final int LONGEST_TEXT = 200;
  private static final int LARGEST_DOCUMENT = 5 * 1024 * 1024;
  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private final Posts posts;
  private final Clock clock;

  MandateChecks(Posts posts, Clock clock) {
    this.posts = posts;
    this.clock = clock;
  }

  void substitution(Substitution.Wanted wanted, List<Substitution> known) {
    var found = new ArrayList<Objection>();
    if (wanted.reason().isBlank()) found.add(new Objection("reason", "请填写代理的理由"));
    if (wanted.reason().length() > LONGEST_TEXT)
      found.add(new Objection("reason", "理由不能超过 200 个字"));
    people(wanted.absent(), "被代理人", wanted.substitute(), "代理人", found);
    dates(wanted.from(), wanted.until(), found);
    refuse(found);
    held(
        "absent",
        "被代理人",
        wanted.absent(),
        wanted.organization(),
        wanted.from(),
        wanted.until(),
        found);
    held(
        "substitute",
        "代理人",
        wanted.substitute(),
        wanted.organization(),
        wanted.from(),
        wanted.until(),
        found);
    known.stream()
        .filter(other -> other.revokedAt() == null && overlaps(other, wanted))
        .forEach(other -> clash(other, wanted, found));
    refuse(found);
  }

  void authority(SigningAuthority.Wanted wanted) {
    var found = new ArrayList<Objection>();
    if (wanted.tasks().isEmpty()) found.add(new Objection("tasks", "请选择可以代签的事项"));
    people(wanted.leader(), "授权人", wanted.deputy(), "代签人", found);
    dates(wanted.from(), wanted.until(), found);
    document(wanted, found);
    refuse(found);
    Post leads =
        held(
            "leader",
            "授权人",
            wanted.leader(),
            wanted.organization(),
            wanted.from(),
            wanted.until(),
            found);
    if (leads != null && !leads.leader()) found.add(new Objection("leader", "授权人不是该单位负责人，不能授权代签"));
    held(
        "deputy",
        "代签人",
        wanted.deputy(),
        wanted.organization(),
        wanted.from(),
        wanted.until(),
        found);
    refuse(found);
  }

  private static void people(
      String one, String oneLabel, String other, String otherLabel, List<Objection> found) {
    if (one.isBlank()) found.add(new Objection("person", "请选择" + oneLabel));
    if (other.isBlank()) found.add(new Objection("other", "请选择" + otherLabel));
    if (!one.isBlank() && one.equals(other))
      found.add(new Objection("other", otherLabel + "不能是" + oneLabel + "本人"));
  }

  private void dates(LocalDate from, LocalDate until, List<Objection> found) {
    if (from == null) found.add(new Objection("from", "请填写开始日期"));
    if (until == null) found.add(new Objection("until", "请填写最后一天"));
    if (from == null || until == null) return;
    if (until.isBefore(from))
      found.add(new Objection("until", "最后一天 %s 早于开始日期 %s".formatted(until, from)));
    else if (until.isBefore(LocalDate.now(clock)))
      found.add(new Objection("until", "最后一天 %s 已经过去".formatted(until)));
    else if (until.isAfter(from.plusYears(1))) found.add(new Objection("until", "一次最长一年，请改早最后一天"));
  }

  private static void document(SigningAuthority.Wanted wanted, List<Objection> found) {
    byte[] content = wanted.document();
    if (content.length == 0) found.add(new Objection("file", "请上传授权书（PDF）"));
    else if (content.length > LARGEST_DOCUMENT) found.add(new Objection("file", "授权书不能超过 5 MB"));
    else if (content.length < PDF.length || !Arrays.equals(PDF, Arrays.copyOf(content, PDF.length)))
      found.add(new Objection("file", "授权书须是 PDF 文件"));
  }

  /** The post that covers all these days; an objection where there is none. */
  private Post held(
      String field,
      String label,
      String person,
      String organization,
      LocalDate from,
      LocalDate until,
      List<Objection> found) {
    Post post =
        posts.history(person).stream()
            .filter(one -> one.organization().equals(organization))
            .filter(one -> one.isValidOn(from) && one.isValidOn(until))
            .findFirst()
            .orElse(null);
    if (post == null) found.add(new Objection(field, label + "在这段时间不在该单位任职，请缩短期限或者换人"));
    return post;
  }

  private static boolean overlaps(Substitution other, Substitution.Wanted wanted) {
    return !other.from().isAfter(wanted.until()) && !other.until().isBefore(wanted.from());
  }

  private static void clash(Substitution other, Substitution.Wanted wanted, List<Objection> found) {
    String days = "（%s 至 %s）".formatted(other.from(), other.until());
    if (other.absent().equals(wanted.absent()))
      found.add(
          new Objection("from", "同一期间已由%s代理%s，请先撤销或者改期".formatted(other.substituteName(), days)));
    if (other.absent().equals(wanted.substitute()))
      found.add(
          new Objection(
              "substitute", "%s本人在此期间也由他人代理%s，请换一名代理人".formatted(other.absentName(), days)));
  }

  private static void refuse(List<Objection> found) {
    if (!found.isEmpty()) throw new PeopleRefused(found);
  }
}
