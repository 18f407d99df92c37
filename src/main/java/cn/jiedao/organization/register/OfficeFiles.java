package cn.jiedao.organization.register;

import cn.jiedao.organization.DataFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The data files of offices and communities, as they are written. */
record OfficeFiles(Offices offices, Communities communities) {

  record Offices(
      String edition,
      String validFrom,
      String recordedFrom,
      Map<String, List<Entry>> offices,
      Map<String, List<Entry>> former) {

    /** By unit, those that no longer exist included. */
    Map<String, List<Entry>> all() {
      var all = new HashMap<String, List<Entry>>();
      for (var some : List.of(former == null ? Map.<String, List<Entry>>of() : former, offices))
        some.forEach(
            (u, entries) -> all.computeIfAbsent(u, n -> new ArrayList<>()).addAll(entries));
      return all;
    }
  }

  record Entry(
      String code,
      String name,
      String stat,
      String legal,
      String managedBy,
      String since,
      String until,
      String successor,
      String seat,
      String phone,
      BigDecimal area,
      Integer registeredPopulation,
      Integer residentPopulation) {}

  record Communities(String edition, Map<String, List<Members>> communities) {}

  /**
   * Communities of one office.
   *
   * @param formerly the office they belonged to before this one began; null where there was none
   */
  record Members(String formerly, List<String> names) {}

  static OfficeFiles read() {
    return new OfficeFiles(
        DataFile.read("offices", Offices.class), DataFile.read("communities", Communities.class));
  }
}
