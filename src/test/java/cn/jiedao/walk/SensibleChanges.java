package cn.jiedao.walk;

import cn.jiedao.walk.SensibleValues.Asked;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the house expects of changes of offices, and of their staff, beyond what its forms say. */
final class SensibleChanges {
  /** Answers that a form leaves open, or whose choices hang together. */
  private static final Map<String, Function<Asked, Object>> DECIDED =
      Map.ofEntries(
          Map.entry("offices", SensibleChanges::offices),
          Map.entry("communities", SensibleChanges::communities),
          Map.entry("moves", SensibleChanges::moves),
          Map.entry("newCommunities", SensibleChanges::newCommunities),
          Map.entry("towns", asked -> isProvincial(asked) ? "漫步镇" : null),
          Map.entry("casesTo", SensibleChanges::successor),
          Map.entry("transfersTo", SensibleChanges::successor),
          Map.entry("listsTo", SensibleChanges::successor),
          Map.entry("peopleTo", SensibleChanges::successor),
          Map.entry("office", SensibleChanges::office),
          Map.entry("noInterest", asked -> asked.whim().chance(0.98) ? "yes" : "no"),
          Map.entry("namesReviewed", asked -> asked.whim().chance(0.9) ? "reviewed" : "notNeeded"),
          Map.entry("earlierCase", asked -> null),
          Map.entry("deviationReason", asked -> "按实际需要确定"),
          Map.entry(
              "commentDays",
              asked -> asked.whim().chance(0.7) ? null : asked.whim().between(5, 60)));

  static final Map<String, Function<Asked, Object>> BY_KEY =
      Map.ofEntries(
          Map.entry("newName", asked -> asked.territory().newName()),
          Map.entry("phone", asked -> "0512-6525" + asked.whim().between(1000, 9999)),
          Map.entry("officePhone", asked -> "0512-6525" + asked.whim().between(1000, 9999)),
          Map.entry("area", asked -> asked.whim().between(1, 20_000) / 100.0),
          Map.entry("expertName", asked -> "专家" + asked.whim().between(1, 100_000)),
          Map.entry("bodyName", asked -> "漫步办公室" + asked.whim().between(1, 100_000)),
          Map.entry("adoptedCount", asked -> 0),
          Map.entry("actualAdministrative", asked -> asked.whim().between(0, 1)),
          Map.entry("actualInstitution", asked -> asked.whim().between(0, 1)),
          Map.entry("administrativePosts", asked -> asked.whim().between(1, 2)),
          Map.entry("institutionPosts", asked -> asked.whim().between(1, 2)),
          Map.entry("divisionCode", asked -> "320506" + asked.whim().between(100, 999)),
          Map.entry("requestDate", SensibleChanges::justNow),
          Map.entry("receivedOn", SensibleChanges::justNow),
          Map.entry("reportedOn", SensibleChanges::justNow),
          Map.entry("visitedOn", SensibleChanges::justNow),
          Map.entry("argumentDate", SensibleChanges::justNow),
          Map.entry("metOn", SensibleChanges::justNow),
          Map.entry("replyDate", SensibleChanges::justNow),
          Map.entry("announcedOn", SensibleChanges::justNow),
          Map.entry("codePublishedOn", SensibleChanges::justNow),
          Map.entry("commissionDate", SensibleChanges::justNow),
          Map.entry("effectiveOn", asked -> asked.day(0, 60)),
          Map.entry("orderedUntil", asked -> asked.day(10, 60)));

  /** Lists that must not be short. */
  private static final Map<String, Integer> FEWEST_ROWS = Map.of("experts", 3);

  private SensibleChanges() {}

  static boolean decides(String key) {
    return DECIDED.containsKey(key);
  }

  static Object of(Asked asked) {
    return DECIDED.get(asked.field().key()).apply(asked);
  }

  static int fewestRows(String list) {
    return FEWEST_ROWS.getOrDefault(list, 1);
  }

  static Map<String, Object> provincialReply(Whim whim, LocalDate today) {
    var given = new HashMap<String, Object>();
    boolean approved = whim.chance(0.8);
    given.put("provincialReply", approved ? "approved" : "refused");
    given.put("provincialNumber", "漫步省复〔" + today.getYear() + "〕" + whim.between(1, 9999) + "号");
    given.put("provincialDate", today.toString());
    if (approved) given.put("effectiveOn", today.plusDays(whim.between(0, 60)).toString());
    else given.put("reason", "方案与国土空间规划不一致。");
    return given;
  }

  /** Today mostly; a day to come, which nothing that was done can bear, is refused. */
  private static Object justNow(Asked asked) {
    return asked.day(0, asked.whim().chance(0.03) ? 2 : 0);
  }

  private static boolean isProvincial(Asked asked) {
    return asked.answered("approvalAuthority", "provincial");
  }

  private static Object offices(Asked asked) {
    return asked.territory().someOffices(asked.answered("changeType", "merger") ? 2 : 1);
  }

  private static Object communities(Asked asked) {
    Territory territory = asked.territory();
    List<String> one = territory.communitiesOf(territory.anOffice());
    List<String> other = territory.communitiesOf(territory.anOffice());
    return one.equals(other) ? one.subList(0, 2) : List.of(one.get(0), other.get(2));
  }

  /** Of an abolished office all, of another one some. */
  private static Object moves(Asked asked) {
    Territory territory = asked.territory();
    boolean all = asked.answered("changeType", "abolition");
    String from =
        all && asked.answered().get("offices") instanceof List<?> chosen && !chosen.isEmpty()
            ? chosen.get(0).toString()
            : territory.anOffice();
    List<String> communities = territory.communitiesOf(from);
    return all && asked.whim().chance(0.5)
        ? List.of(
            move(asked, communities.subList(0, 1), from),
            move(asked, communities.subList(1, 3), from))
        : List.of(move(asked, all ? communities : communities.subList(1, 3), from));
  }

  private static Map<String, Object> move(Asked asked, List<String> communities, String from) {
    return Map.of(
        "movedCommunities", communities, "receiver", asked.territory().anOfficeBut(List.of(from)));
  }

  private static Object newCommunities(Asked asked) {
    return isProvincial(asked)
        ? List.of(Map.of("communityName", "漫步" + asked.whim().between(1, 1_000_000) + "社区"))
        : null;
  }

  private static Object successor(Asked asked) {
    return asked.answered().get("offices") instanceof List<?> abolished
        ? asked.territory().anOfficeBut(abolished)
        : asked.territory().anOffice();
  }

  /** An office asks for itself. */
  private static Object office(Asked asked) {
    String own = asked.person().replaceFirst("[.].*", "");
    return asked.territory().has(own) ? own : asked.territory().anOffice();
  }
}
