package cn.jiedao.notice.mail;

import cn.jiedao.calendar.WorkingDays;
import cn.jiedao.calendar.YearMissing;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every working morning each gets what is before him in one mail: once, however many nodes look,
 * and also when none was up at the hour.
 */
@Component
class MorningRound {
  private static final LocalTime NO_MORNING_ANY_MORE = LocalTime.NOON;

  private record Addressee(String id, String name) {}

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Digests digests;
  private final Letters letters;
  private final MailOutbox outbox;
  private final Postman postman;
  private final MailSettings settings;
  private final WorkingDays calendar;
  private final Clock clock;

  MorningRound(
      JdbcClient database,
      TransactionTemplate transaction,
      Digests digests,
      Letters letters,
      MailOutbox outbox,
      Postman postman,
      MailSettings settings,
      WorkingDays calendar,
      Clock clock) {
    this.database = database;
    this.transaction = transaction;
    this.digests = digests;
    this.letters = letters;
    this.outbox = outbox;
    this.postman = postman;
    this.settings = settings;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${jiedao.mail.look-every:60s}")
  void look() {
    if (settings.worker() && postman.works()) writeIfDue();
  }

  void writeIfDue() {
    LocalDateTime now = LocalDateTime.now(clock);
    LocalTime time = now.toLocalTime();
    boolean morning = !time.isBefore(settings.digestAt()) && time.isBefore(NO_MORNING_ANY_MORE);
    if (morning && isWorkingDay(now.toLocalDate()))
      addressees(now.toLocalDate()).forEach(one -> write(one, now.toLocalDate()));
  }

  private boolean isWorkingDay(LocalDate day) {
    try {
      return calendar.isWorkingDay(day);
    } catch (YearMissing unknown) { // people want to know what is before them all the same
      return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }
  }

  private List<Addressee> addressees(LocalDate day) {
    return database
        .sql(
            """
            select p.id, p.name from person p join act_id_user u on u.id_ = p.id
            left join mail_choice c on c.person = p.id
            where p.email is not null and coalesce(c.choice, 'DIGEST') <> 'NONE'
              and not exists (select from mail_digest d where d.person = p.id and d.day = :day) order by p.id
            """)
        .param("day", day)
        .query(Addressee.class)
        .list();
  }

  /** Whoever enters the day first writes the mail; an empty one is not sent. */
  private void write(Addressee one, LocalDate day) {
    transaction.executeWithoutResult(
        status -> {
          if (!enter(one.id(), day)) return;
          Digest digest = digests.of(one.id(), day);
          if (!digest.isEmpty()) outbox.put(one.id(), letters.digest(one.name(), digest));
        });
  }

  private boolean enter(String person, LocalDate day) {
    return database
            .sql(
                "insert into mail_digest (person, day) values (:person, :day) on conflict do nothing")
            .param("person", person)
            .param("day", day)
            .update()
        == 1;
  }

  @Scheduled(cron = "${jiedao.mail.sweep:0 50 3 * * *}", zone = "Asia/Shanghai")
  void forgetTheOldest() {
    database
        .sql("delete from mail_digest where day < :before")
        .param("before", LocalDate.now(clock).minusMonths(1))
        .update();
  }
}
