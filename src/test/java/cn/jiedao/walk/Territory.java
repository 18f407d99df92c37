package cn.jiedao.walk;

import cn.jiedao.organization.register.OfficeFixtures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Offices that a walk changes, with their communities and people: its own, since time goes back
 * between two walks, and what is decided for later cannot be changed earlier.
 */
final class Territory {
  static final String UNIT = "wuzhong";
  private static final int OFFICES = 3;
  private static final int COMMUNITIES = 3;
  private static final Set<String> FIELDS =
      Set.of("offices", "communities", "movedCommunities", "receiver", "office");

  private final Stage stage;
  private final Whim whim;
  private final Map<String, List<String>> communities = new LinkedHashMap<>();
  private String county;

  Territory(Stage stage, Whim whim) {
    this.stage = stage;
    this.whim = whim;
  }

  boolean isEmpty() {
    return communities.isEmpty();
  }

  void found() {
    if (!isEmpty()) return;
    OfficeFixtures offices = stage.offices();
    for (int i = 0; i < OFFICES; i++) {
      String office = offices.office(UNIT, COMMUNITIES);
      communities.put(office, offices.communities(office));
    }
    stage.cast().join();
  }

  /** A county of its own: its offices are assessed once a year, all of them together. */
  void foundCounty() {
    if (!isEmpty()) return;
    county = stage.counties().county(2);
    for (String office : stage.counties().offices(county))
      communities.put(office, stage.offices().communities(office));
    stage.cast().join();
  }

  boolean isAssessed() {
    return county != null;
  }

  String unit() {
    return county == null ? UNIT : county;
  }

  List<String> offices() {
    return List.copyOf(communities.keySet());
  }

  String newName() {
    return stage.offices().name();
  }

  String anOffice() {
    return whim.one(List.copyOf(communities.keySet()));
  }

  /** One that is none of these. */
  String anOfficeBut(List<?> these) {
    var others = new ArrayList<>(communities.keySet());
    if (whim.chance(0.97)) others.removeAll(these);
    return whim.one(others.isEmpty() ? List.copyOf(communities.keySet()) : others);
  }

  /** So many of them, or one too few. */
  List<String> someOffices(int fewest) {
    var all = new ArrayList<>(communities.keySet());
    int size = whim.chance(0.05) ? Math.max(1, fewest - 1) : fewest;
    while (all.size() > size) all.remove(whim.below(all.size()));
    return all;
  }

  List<String> communitiesOf(String office) {
    return communities.getOrDefault(office, List.of());
  }

  /** Whether a field asks for offices or communities that are changed. */
  boolean isAskedFor(String field) {
    return FIELDS.contains(field) && !isEmpty();
  }

  boolean has(String option) {
    return codes().contains(option);
  }

  Set<String> codes() {
    var codes = new TreeSet<>(communities.keySet());
    communities.values().forEach(codes::addAll);
    return codes;
  }
}
