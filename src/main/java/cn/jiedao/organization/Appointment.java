package cn.jiedao.organization;

import java.time.LocalDate;

/** A person, new or known, is to hold a post from a day on; one row of the import sheet. */
record Appointment(
    String person,
    String name,
    String organization,
    boolean leader,
    String title,
    LocalDate from,
    LocalDate until) {

  Post post() {
    return new Post(person, organization, leader, title, from, until);
  }
}
