package cn.jiedao.organization;

import java.io.Serializable;
import java.time.LocalDate;

/** A post someone holds in a body; {@code until} is its last day, null while it is open. */
public record Post(
    String person,
    String organization,
    boolean leader,
    String title,
    LocalDate from,
    LocalDate until)
    implements Serializable {
  static final String LEADER = ".leader";

  public boolean isValidOn(LocalDate day) {
    return !from.isAfter(day) && !endsBefore(day);
  }

  Post endingOn(LocalDate day) {
    return new Post(person, organization, leader, title, from, day);
  }

  boolean overlaps(Post other) {
    return !endsBefore(other.from) && !other.endsBefore(from);
  }

  private boolean endsBefore(LocalDate day) {
    return until != null && until.isBefore(day);
  }
}
