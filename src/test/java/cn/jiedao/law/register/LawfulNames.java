package cn.jiedao.law.register;

import java.util.Map;

/** Lawful cases of one procedure, for attempts on its registers; a bean of the tests. */
public interface LawfulNames {
  /** What attempts call the cases: {@code :scheme} …; made once. */
  Map<String, String> names();
}
