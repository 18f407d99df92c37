package cn.jiedao.walk;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;

/** Acts that may be refused: then in Chinese, and without a trace. */
final class Attempts {
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2}");

  /** What was sent is wrong, or the case has moved on: the officer can do something about it. */
  private static final Set<Integer> OWN_TO_MEND = Set.of(400, 409);

  private final Stage stage;
  private final Diary diary;
  private final List<CaseNumber> cases;

  Attempts(Stage stage, Diary diary, List<CaseNumber> cases) {
    this.stage = stage;
    this.diary = diary;
    this.cases = cases;
  }

  /** Somebody does what is his to do; empty where the house says what to mend first. */
  <T> Optional<T> proper(String person, Callable<T> act) {
    String before = fingerprint();
    try {
      return Optional.of(stage.cast().as(person, act));
    } catch (Refusal refused) {
      diary.refused(refused.getMessage());
      if (!OWN_TO_MEND.contains(refused.getStatus().getStatusCode())) throw refused;
      expectNoTrace(refused, before);
      return Optional.empty();
    }
  }

  /** Somebody tries what is not his. */
  void forbidden(String person, Runnable act) {
    String before = fingerprint();
    try {
      stage
          .cast()
          .as(
              person,
              () -> {
                act.run();
                return null;
              });
    } catch (Refusal | AuthorizationException refused) {
      diary.rebuffed();
      expectNoTrace(refused, before);
      return;
    }
    throw new AssertionError(person + " was let do what is not his");
  }

  private void expectNoTrace(RuntimeException refused, String before) {
    if (refused instanceof Refusal && !CHINESE.matcher(refused.getMessage()).find())
      throw new AssertionError("a refusal that no officer understands", refused);
    if (!fingerprint().equals(before))
      throw new AssertionError("refused, and yet something was written", refused);
  }

  private String fingerprint() {
    return cases.isEmpty() ? "" : stage.records().fingerprint(cases);
  }
}
