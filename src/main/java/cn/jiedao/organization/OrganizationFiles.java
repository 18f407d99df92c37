package cn.jiedao.organization;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The data files under {@code organizations/}, as they are written. */
record OrganizationFiles(Units units, Bodies bodies, Offices offices) {

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

  record Offices(String edition, String validFrom, Map<String, List<OfficeEntry>> offices) {}

  record OfficeEntry(String code, String name, String stat, String legal, String managedBy) {}

  static OrganizationFiles read() {
    return new OrganizationFiles(
        read("units", Units.class), read("bodies", Bodies.class), read("offices", Offices.class));
  }

  private static <T> T read(String file, Class<T> type) {
    try (InputStream in =
        OrganizationFiles.class.getResourceAsStream("/organizations/" + file + ".yaml")) {
      Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .convertValue(content, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
