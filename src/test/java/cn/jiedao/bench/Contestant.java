package cn.jiedao.bench;

import cn.jiedao.bench.TimedOfficers.Completion;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.transfer.Review;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** An engine that reviews are carried on, with its officers. */
record Contestant(String name, TimedOfficers officers, Review review) {
  private static final String TITLE = "食品安全协管员日常巡查";

  Contestant(String name, TimedOfficers officers, Clock clock) {
    this(name, officers, new Review(officers, clock));
  }

  /** Six opinions a case, each officer on cases of his own. */
  List<Completion> hear(int officersAtOnce, int casesEach) {
    Queue<CaseNumber> accepted = new ConcurrentLinkedQueue<>();
    together(officersAtOnce, casesEach, () -> accepted.add(accepted()));
    officers.completions();
    together(officersAtOnce, casesEach, () -> review.allAgree(accepted.remove()));
    return officers.completions();
  }

  private CaseNumber accepted() {
    CaseNumber number = review.apply(TITLE);
    review.submitMaterials(number);
    review.accept(number);
    return number;
  }

  /** From the application to its effect, with a session of the government each. */
  double reviewsPerSecond(int atOnce, int each) {
    long begun = System.nanoTime();
    together(atOnce, each, this::reviewAsAWhole);
    double seconds = (System.nanoTime() - begun) / 1e9;
    officers.completions();
    return atOnce * each / seconds;
  }

  private void reviewAsAWhole() {
    CaseNumber number = review.readyForMeeting(TITLE);
    review.fileTopic(number);
    review.schedule(number);
    review.meet(number, "adopted");
    review.draftNotice(number);
  }

  /** The work of several at once, each doing it so many times. */
  static void together(int threads, int times, Runnable work) {
    var pool = Executors.newFixedThreadPool(threads);
    Runnable repeated = () -> IntStream.range(0, times).forEach(i -> work.run());
    try {
      for (Future<?> one :
          pool.invokeAll(Collections.nCopies(threads, Executors.callable(repeated)))) one.get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    } finally {
      pool.shutdownNow();
    }
  }
}
