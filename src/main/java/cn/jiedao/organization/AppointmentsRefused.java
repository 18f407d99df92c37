package cn.jiedao.organization;

import java.util.List;
import java.util.Map;

/**
 * No appointment of the list was entered; the reasons stand under the place of each in the list.
 */
class AppointmentsRefused extends PeopleRefused {
  private final transient Map<Integer, List<Objection>> byPlace;

  AppointmentsRefused(Map<Integer, List<Objection>> byPlace) {
    super(byPlace.values().stream().flatMap(List::stream).toList());
    this.byPlace = Map.copyOf(byPlace);
  }

  Map<Integer, List<Objection>> byPlace() {
    return byPlace;
  }
}
