package cn.jiedao.organization;

import cn.jiedao.organization.PeopleSheet.Column;
import cn.jiedao.organization.PeopleSheetReader.Line;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Enters a whole sheet of people, or nothing, saying where each fault stands. */
@Component
class PeopleImport {
  private final People people;

  PeopleImport(People people) {
    this.people = people;
  }

  List<IssuedPassword> enter(InputStream file) {
    List<Line> lines = new PeopleSheetReader().read(file);
    try {
      return people.appoint(lines.stream().map(Line::appointment).toList());
    } catch (AppointmentsRefused refused) {
      throw new PeopleRefused(
          refused.byPlace().entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .flatMap(e -> e.getValue().stream().map(o -> inSheet(lines.get(e.getKey()), o)))
              .toList());
    }
  }

  private static Objection inSheet(Line line, Objection objection) {
    Column column = Column.valueOf(objection.field());
    return new Objection(
        objection.field(), PeopleSheet.message(line.row(), column, objection.message()));
  }
}
