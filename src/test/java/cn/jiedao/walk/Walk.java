package cn.jiedao.walk;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.OpenTask;
import cn.jiedao.walk.Records.Timer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One walk: a case or two are opened and played until all that came of them has ended, sessions,
 * consultations and follow-ups included.
 */
final class Walk {
  private static final int TIRED_AFTER = 160;
  private static final int STUCK_AFTER = 600;

  private final Stage stage;
  private final long seed;
  private final Whim whim;
  private final Diary diary = new Diary();
  private final HouseTime time;
  private final Deeds deeds;

  Walk(Stage stage, long seed) {
    this.stage = stage;
    this.seed = seed;
    whim = new Whim(seed);
    time = new HouseTime(whim);
    deeds = new Deeds(stage, whim, diary, time);
  }

  /** Plays to the end; whatever goes wrong names the seed and the way there. */
  void play() {
    try {
      time.begin();
      deeds.open();
      while (!isOver()) step();
      finish();
    } catch (RuntimeException | AssertionError fault) {
      throw new AssertionError(
          "Walk %d failed: %s; replay it with -Djiedao.walk.seed=%d; the whole way is in %s:%n%s"
              .formatted(seed, fault, seed, diary.keep(seed), diary.end()),
          fault);
    }
  }

  private boolean isOver() {
    return stage.records().allEnded(deeds.cases())
        && stage.records().nextDayOfRegister(deeds.cases()).isEmpty()
        && !(whim.strays(0.5) && deeds.reportFraud());
  }

  private void step() {
    if (diary.steps() > TIRED_AFTER) whim.tire();
    if (diary.steps() > STUCK_AFTER) throw new AssertionError("the walk finds no end");
    move();
    deeds.followUp();
    holdLaw();
    time.goOn();
    fireDue();
  }

  private void move() {
    if (whim.withdraws() && deeds.withdraw()) return;
    if (whim.strays(0.005)) deeds.consult();
    if (whim.strays(0.01)) deeds.sweep();
    if (whim.strays(0.05) && deeds.endDelegation()) return;
    List<OpenTask> tasks = stage.house().tasks(deeds.cases());
    List<String> meetings = stage.records().awaitedMeetings(deeds.cases());
    if (!meetings.isEmpty() && (tasks.isEmpty() || whim.chance(0.3)))
      deeds.callSession(whim.one(meetings));
    else if (whim.waits() && waitForTimer()) return;
    else if (!tasks.isEmpty()) deeds.work(whim.one(tasks));
    else if (deeds.recordProvincialReply()) return;
    else if (!waitForTimer()) waitForRegister();
  }

  private boolean waitForTimer() {
    List<Timer> timers = stage.records().timers(deeds.cases());
    if (timers.isEmpty()) return false;
    time.goTo(timers.get(0).due());
    diary.note(time.today() + " time passes until " + timers.get(0).element());
    return true;
  }

  private void waitForRegister() {
    LocalDate day =
        stage
            .records()
            .nextDayOfRegister(deeds.cases())
            .orElseThrow(() -> new AssertionError("stuck: nobody has anything to do"));
    time.goTo(day);
    deeds.sweep();
    Optional<LocalDate> next = stage.records().nextDayOfRegister(deeds.cases());
    if (next.filter(again -> !again.isAfter(time.today())).isPresent())
      throw new AssertionError("the sweep left undone what was due on " + day);
  }

  private void fireDue() {
    Optional<Timer> due = nextDue();
    while (due.isPresent()) {
      diary.note(time.today() + " timer " + due.get().element());
      stage.house().executeJob(due.get().job());
      holdLaw();
      due = nextDue();
    }
  }

  private Optional<Timer> nextDue() {
    return stage.records().timers(deeds.cases()).stream()
        .findFirst()
        .filter(timer -> !timer.due().isAfter(time.now()));
  }

  private void holdLaw() {
    List<Law.Broken> broken = stage.law().broken(deeds.cases(), deeds.offices());
    if (!broken.isEmpty()) throw new AssertionError("the law is broken: " + broken);
  }

  private void finish() {
    if (!stage.records().leftovers(deeds.cases()).isEmpty())
      throw new AssertionError("still running: " + stage.records().leftovers(deeds.cases()));
    var breaks = stage.records().brokenChains(deeds.cases());
    if (!breaks.isEmpty()) throw new AssertionError("broken chains: " + breaks);
  }

  List<CaseNumber> cases() {
    return deeds.cases();
  }

  Diary diary() {
    return diary;
  }
}
