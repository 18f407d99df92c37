package cn.jiedao.calendar;

import java.util.List;
import java.util.Set;

/** An arrangement of holidays that cannot be loaded, with everything that is wrong with it. */
class AnnouncementRefused extends RuntimeException {
  private final transient List<String> objections;

  AnnouncementRefused(Set<String> objections) {
    super(String.join("；", objections));
    this.objections = List.copyOf(objections);
  }

  List<String> objections() {
    return objections;
  }
}
