package cn.jiedao.organization;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Makes initial passwords that can be read out and typed: no letter that looks like a digit. */
final class Passwords {
  private static final List<String> ALPHABETS =
      List.of("abcdefghjkmnpqrstuvwxyz", "ABCDEFGHJKMNPQRSTUVWXYZ", "23456789", "-#+=?");
  private static final int LENGTH = 14;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Passwords() {}

  static String initial() {
    var letters = new ArrayList<Character>();
    for (String alphabet : ALPHABETS) letters.add(any(alphabet));
    while (letters.size() < LENGTH) letters.add(any(String.join("", ALPHABETS)));
    Collections.shuffle(letters, RANDOM);
    return letters.stream().map(String::valueOf).collect(Collectors.joining());
  }

  private static char any(String alphabet) {
    return alphabet.charAt(RANDOM.nextInt(alphabet.length()));
  }
}
