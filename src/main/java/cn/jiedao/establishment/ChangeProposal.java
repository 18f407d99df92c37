package cn.jiedao.establishment;

import cn.jiedao.organization.register.Matter;
import cn.jiedao.organization.register.OfficeChange;
import cn.jiedao.organization.register.OfficeDetails;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a county-level government asks for (Art. 4): the proposal of an office-establishment, read
 * from its facts. What does not concern a kind of change is null or empty.
 *
 * @param changeType as the form has it: {@code merger}
 * @param offices codes of those renamed, merged, abolished or relocated
 * @param communities codes of those that a new office takes over
 * @param newCommunities names of those that come from a town
 * @param approvalAuthority {@code municipal} or {@code provincial}
 * @param successors who takes over what of an abolished office
 * @param earlierCase number of the refused change that this one files anew
 */
public record ChangeProposal(
    String changeType,
    List<String> offices,
    String newName,
    List<String> communities,
    List<Move> moves,
    List<String> newCommunities,
    String approvalAuthority,
    String towns,
    String managedBy,
    String seatAddress,
    String phone,
    BigDecimal area,
    Integer registeredPopulation,
    Integer residentPopulation,
    String neighbours,
    String boundary,
    String reason,
    LocalDate effectiveDate,
    String serviceArrangement,
    Map<Matter, String> successors,
    String earlierCase) {

  /** Communities that pass to an existing office. */
  public record Move(List<String> communities, String receiver) {}

  public static ChangeProposal of(Map<String, Object> facts) {
    var answers = new Answers(facts);
    return new ChangeProposal(
        answers.text("changeType"),
        answers.texts("offices"),
        answers.text("newName"),
        answers.texts("communities"),
        answers.rows("moves").stream()
            .map(row -> new Move(row.texts("movedCommunities"), row.text("receiver")))
            .toList(),
        answers.rows("newCommunities").stream().map(row -> row.text("communityName")).toList(),
        answers.text("approvalAuthority"),
        answers.text("towns"),
        answers.text("managedBy"),
        answers.text("seatAddress"),
        answers.text("phone"),
        answers.number("area"),
        answers.count("registeredPopulation"),
        answers.count("residentPopulation"),
        answers.text("neighbours"),
        answers.text("boundary"),
        answers.text("reason"),
        answers.day("effectiveDate"),
        answers.text("serviceArrangement"),
        successors(answers),
        answers.text("earlierCase"));
  }

  private static Map<Matter, String> successors(Answers answers) {
    var successors = new EnumMap<Matter, String>(Matter.class);
    for (Matter matter : Matter.values())
      Optional.ofNullable(answers.text(matter.code() + "To"))
          .ifPresent(office -> successors.put(matter, office));
    return successors;
  }

  /** The kind that a form names: boundaryChange. */
  private static OfficeChange.Kind kind(String changeType) {
    return Arrays.stream(OfficeChange.Kind.values())
        .filter(kind -> code(kind).equals(changeType))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("没有变更类型 " + changeType));
  }

  /** As forms name a kind: boundaryChange. */
  public static String code(OfficeChange.Kind kind) {
    return kind == OfficeChange.Kind.BOUNDARY_CHANGE
        ? "boundaryChange"
        : kind.name().toLowerCase(Locale.ROOT);
  }

  public OfficeChange.Kind kind() {
    return kind(changeType);
  }

  public boolean isProvincial() {
    return "provincial".equals(approvalAuthority);
  }

  /**
   * Codes of the communities that change their office by their own name, each as often as named.
   */
  public List<String> movedCommunities() {
    return Stream.concat(
            communities.stream(), moves.stream().flatMap(move -> move.communities().stream()))
        .toList();
  }

  /**
   * As the register of offices takes it.
   *
   * @param unit that manages the offices concerned
   */
  public OfficeChange toChange(String caseNumber, String unit, LocalDate effectiveOn) {
    return new OfficeChange(
        caseNumber,
        kind(),
        unit,
        effectiveOn,
        offices,
        newName,
        details(),
        receivers(),
        newCommunities,
        successors);
  }

  private Map<String, String> receivers() {
    var receivers = new HashMap<String, String>();
    communities.forEach(community -> receivers.put(community, OfficeChange.NEW));
    moves.forEach(
        move -> move.communities().forEach(community -> receivers.put(community, move.receiver())));
    return receivers;
  }

  /** What an abolition or a new boundary says of area and people is about what moves. */
  private OfficeDetails details() {
    return seatAddress == null
        ? OfficeDetails.NONE
        : new OfficeDetails(
            null, managedBy, seatAddress, phone, area, registeredPopulation, residentPopulation);
  }
}
