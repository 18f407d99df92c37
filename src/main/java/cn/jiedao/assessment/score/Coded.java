package cn.jiedao.assessment.score;

import java.util.Optional;
import java.util.stream.Stream;

/** A value of a finite list that forms know by its code and people by its label. */
public interface Coded {
  String code();

  String label();

  static <T extends Coded> Optional<T> find(T[] values, String codeOrLabel) {
    if (codeOrLabel == null) return Optional.empty();
    String wanted = codeOrLabel.strip();
    return Stream.of(values)
        .filter(value -> value.code().equals(wanted) || value.label().equals(wanted))
        .findFirst();
  }
}
