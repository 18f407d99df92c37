package cn.jiedao.organization.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offices and communities as they were, are or will be on any date (Art. 4). The database holds
 * that every community belongs to exactly one office (INV-4-7).
 */
@Component
public class OfficeRegister {
  private static final String OFFICE =
      """
      select office, name, short_name, legal_parent, managed_by, managing_body, seat, phone, area,
        registered_population, resident_population, lower(valid) as "from", upper(valid) as until, change_case
      from office_version
      """;
  private static final String COMMUNITY = "select c.code, c.name, c.unit, c.demo from community c ";
  private static final String MEMBERS =
      COMMUNITY + "join community_membership m on m.community = c.code and m.valid @> :day ";

  private final JdbcClient database;
  private final OfficeEntry entry;

  OfficeRegister(JdbcClient database, OfficeEntry entry) {
    this.database = database;
    this.entry = entry;
  }

  /** The offices a unit manages on a day; a unit may have none. */
  public List<OfficeVersion> officesOf(String unit, LocalDate day) {
    return offices(
        "where managed_by = :unit and valid @> :day order by office",
        Map.of("unit", unit, "day", day));
  }

  public Optional<OfficeVersion> find(String office, LocalDate day) {
    return offices("where office = :office and valid @> :day", Map.of("office", office, "day", day))
        .stream()
        .findFirst();
  }

  /** All an office ever was, and what is decided that it will be, the first first. */
  public List<OfficeVersion> history(String office) {
    return offices("where office = :office order by lower(valid)", Map.of("office", office));
  }

  /** The office of a name (沧浪街道办事处) on a day; practice does not count. */
  public Optional<OfficeVersion> named(String name, LocalDate day) {
    return offices(
            "where name = :name and valid @> :day and not sandbox",
            Map.of("name", name, "day", day))
        .stream()
        .findFirst();
  }

  public List<Community> communitiesOf(String office, LocalDate day) {
    return communities(
        MEMBERS + "where m.office = :office order by c.code", Map.of("office", office, "day", day));
  }

  public List<Community> communitiesOfUnit(String unit, LocalDate day) {
    return communities(
        COMMUNITY + "where c.unit = :unit and c.existed @> :day order by c.code",
        Map.of("unit", unit, "day", day));
  }

  public Optional<String> officeOf(String community, LocalDate day) {
    return database
        .sql(
            "select office from community_membership where community = :community and valid @> :day")
        .param("community", community)
        .param("day", day)
        .query(String.class)
        .optional();
  }

  /**
   * Offices that exist, or are decided, whose name may be heard as this one: the pinyin of its stem
   * in any reading, without tones.
   */
  public List<OfficeVersion> soundingLike(String name) {
    return offices("where upper_inf(valid) and not sandbox order by office", Map.of()).stream()
        .filter(
            office -> Pinyin.soundAlike(OfficeNames.stem(office.name()), OfficeNames.stem(name)))
        .toList();
  }

  /**
   * Why a change could not be entered as the register stands; empty where nothing speaks against
   * it.
   */
  public List<String> objections(OfficeChange change) {
    return entry.objections(change);
  }

  /**
   * Enters a decided change from its day on, which may lie ahead.
   *
   * @throws OfficeChangeRefused naming everything that speaks against it
   */
  @Transactional
  public RegisteredChange enter(OfficeChange change) {
    return entry.enter(change);
  }

  private List<OfficeVersion> offices(String where, Map<String, ?> parameters) {
    return database.sql(OFFICE + where).params(parameters).query(OfficeVersion.class).list();
  }

  private List<Community> communities(String sql, Map<String, ?> parameters) {
    return database.sql(sql).params(parameters).query(Community.class).list();
  }
}
