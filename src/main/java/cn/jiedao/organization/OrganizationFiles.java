package cn.jiedao.organization;

import java.util.List;
import java.util.Map;

/** The data files of units and their bodies, as they are written. */
record OrganizationFiles(Units units, Bodies bodies) {

  record Units(String edition, List<UnitEntry> units) {}

  enum Type {
    municipal,
    district,
    city
  }

  record UnitEntry(
      String code, Type type, String name, String stem, String division, boolean sandbox) {
    String fill(String pattern) {
      return pattern.replace("{unit}", name).replace("{stem}", stem);
    }
  }

  record Bodies(String edition, List<Function> functions, Map<String, Name> overrides) {}

  record Name(String name, String shortName) {}

  record Function(
      String function,
      String label,
      String name,
      Kind kind,
      String municipal,
      String district,
      String city) {
    /** The name's pattern for a unit of this type; null where such a unit has no such body. */
    String pattern(Type type) {
      String special =
          switch (type) {
            case municipal -> municipal;
            case district -> district;
            case city -> city;
          };
      return special != null ? special : name;
    }

    Kind kindOrDepartment() {
      return kind == null ? Kind.DEPARTMENT : kind;
    }
  }

  static OrganizationFiles read() {
    return new OrganizationFiles(
        DataFile.read("units", Units.class), DataFile.read("bodies", Bodies.class));
  }
}
