package cn.jiedao.law.prover;

/** A model that the prover cannot read completely: never "proved" by ignorance. */
public final class Unreadable extends RuntimeException {
  Unreadable(String why) {
    super(why);
  }

  Unreadable(String process, String element, String why) {
    super("%s: the prover cannot read %s: %s".formatted(process, element, why));
  }
}
