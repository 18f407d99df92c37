package cn.jiedao.organization;

/** The two levels of government a case of Art. 4 or Art. 12 may run through. */
public enum Level {
  MUNICIPAL,
  COUNTY
}
