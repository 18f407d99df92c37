package cn.jiedao.organization;

import java.time.LocalDate;

/**
 * A person, new or known, is to hold a post from a day on; one row of the import sheet.
 *
 * @param email empty where nothing is said of it
 */
record Appointment(
    String person,
    String name,
    String organization,
    boolean leader,
    String title,
    LocalDate from,
    LocalDate until,
    String email) {

  Appointment(
      String person,
      String name,
      String organization,
      boolean leader,
      String title,
      LocalDate from,
      LocalDate until) {
    this(person, name, organization, leader, title, from, until, "");
  }

  Post post() {
    return new Post(person, organization, leader, title, from, until);
  }
}
