package cn.jiedao.organization;

import java.util.Locale;

/**
 * What a body is in the regulation's words: a government, one of its departments, an office (街道).
 */
public enum Kind {
  GOVERNMENT,
  DEPARTMENT,
  OFFICE;

  /** The group of everyone who holds a post in a body of this kind. */
  public String group() {
    return "kind-" + name().toLowerCase(Locale.ROOT);
  }
}
