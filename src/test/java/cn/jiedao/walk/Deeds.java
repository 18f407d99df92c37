package cn.jiedao.walk;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.OpenTask;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What officers do on a walk, each deed by somebody who may do it. */
final class Deeds {
  private static final String PROVINCIAL_REPLY = "record-provincial-reply";

  private static final Set<String> OF_THIS_WALK = Set.of("topics", "delegation", "commendation");

  private final Stage stage;
  private final Whim whim;
  private final Diary diary;
  private final HouseTime time;
  private final Attempts attempts;
  private final List<CaseNumber> cases = new ArrayList<>();
  private final Territory territory;
  private final String unit;

  Deeds(Stage stage, Whim whim, Diary diary, HouseTime time) {
    this.stage = stage;
    this.whim = whim;
    this.diary = diary;
    this.time = time;
    attempts = new Attempts(stage, diary, cases);
    territory = new Territory(stage, whim);
    unit = whim.one(List.of("gusu-", "suzhou-"));
  }

  List<CaseNumber> cases() {
    return cases;
  }

  /** Codes of the offices and communities that this walk changes. */
  List<String> offices() {
    return Stream.concat(territory.codes().stream(), stage.records().founded(cases).stream())
        .toList();
  }

  /** Mostly one case, sometimes two that may meet in one session; or a mere consultation. */
  void open() {
    untilAccepted(opening());
    if (whim.chance(0.1)) untilAccepted(this::apply);
    else if (!territory.isEmpty() && whim.chance(0.2)) propose(); // of the same offices
  }

  private Runnable opening() {
    double which = whim.share();
    if (which < 0.06) return this::consult;
    if (which < 0.20) return this::propose;
    if (which < 0.26) return this::askForStaff;
    if (which < 0.42) return this::delegate;
    if (which < 0.48) return this::planAssessment;
    if (which < 0.52) return this::assessBranch;
    if (which < 0.56) return this::nominate;
    if (which < 0.59) return this::correct;
    if (which < 0.61) return this::reportAssignment;
    return this::apply;
  }

  private void untilAccepted(Runnable opening) {
    int before = cases.size();
    for (int tries = 0; cases.size() == before; tries++) {
      if (tries > 20) throw new AssertionError("nobody is let in");
      opening.run();
    }
  }

  private void apply() {
    start(officer("kind-department"), "task-transfer-review", Map.of());
  }

  /** A county-level government wants its offices changed (Art. 4). */
  private void propose() {
    territory.found();
    start(
        whim.one(stage.cast().of(Territory.UNIT + "-government")),
        "office-establishment",
        Map.of());
  }

  /** An office, or its government, wants its bodies and posts determined (Art. 5). */
  private void askForStaff() {
    territory.found();
    String asker = whim.chance(0.7) ? territory.anOffice() : Territory.UNIT + "-government";
    start(whim.one(stage.cast().of(asker)), "staffing-determination", Map.of());
  }

  /** A department delegates to an office (Art. 13). */
  private void delegate() {
    territory.found();
    String department = whim.one(List.of("-urban-management", "-civil-affairs"));
    start(whim.one(stage.cast().of(Territory.UNIT + department)), "delegation", Map.of());
  }

  /** A county plans how its offices are assessed next year (Art. 20). */
  private void planAssessment() {
    territory.foundCounty();
    start(ofCounty("performance"), "assessment-scheme", Map.of());
  }

  /** A department assesses its branch body (Art. 20). */
  private void assessBranch() {
    territory.foundCounty();
    start(ofCounty("market-supervision"), "branch-assessment", Map.of());
  }

  /** An office, or one of its staff, is to be commended (Art. 21). */
  private void nominate() {
    territory.foundCounty();
    start(ofCounty("human-resources"), "commendation", Map.of());
  }

  /** An office is to put something right (Art. 21). */
  private void correct() {
    territory.foundCounty();
    start(ofCounty("audit"), "correction", Map.of());
  }

  /** A department handed work to an office outside the lists, says the office (Art. 21). */
  private void reportAssignment() {
    territory.found();
    start(whim.one(stage.cast().of(territory.anOffice())), "outside-assignment", Map.of());
  }

  private String ofCounty(String function) {
    return whim.one(stage.cast().of(territory.unit() + "-" + function));
  }

  /**
   * Somebody finds that a commendation was got by fraud.
   *
   * @return whether there is one that stands
   */
  boolean reportFraud() {
    List<String> standing = stage.records().standingCommendations(cases);
    if (standing.isEmpty()) return false;
    start(ofCounty("discipline"), "award-withdrawal", Map.of("commendation", standing.get(0)));
    return true;
  }

  /**
   * One of the parties wants a delegation ended.
   *
   * @return whether there was one to end
   */
  boolean endDelegation() {
    Optional<Records.Party> party = stage.records().parties(cases).stream().findFirst();
    party.ifPresent(
        one ->
            start(
                whim.one(stage.cast().of(one.organization())),
                "delegation-end",
                Map.of("delegation", one.caseNumber())));
    return party.isPresent();
  }

  void consult() {
    Map<String, Object> known = new HashMap<>();
    String asker = officer("kind-department");
    if (!cases.isEmpty()) {
      CaseNumber about = whim.one(cases);
      List<String> applicants = stage.cast().of(stage.house().head(about).applicant());
      if (stage.cast().isIn(applicants.get(0), "kind-department")) {
        asker = whim.one(applicants);
        known.put("relatedCase", about.value());
      }
    }
    start(asker, "consultation", known);
  }

  void callSession(String government) {
    start(whim.one(stage.cast().of(government + "-office")), "meeting-session", Map.of());
  }

  private String officer(String group) {
    return whim.one(stage.cast().of(group).stream().filter(p -> p.startsWith(unit)).toList());
  }

  private void start(String person, String process, Map<String, Object> known) {
    String definition = stage.house().definition(process);
    ServedForm form = stage.cast().as(person, () -> stage.house().startForm(definition));
    Map<String, Object> answers = filling(person).fill(process, form, known);
    diary.note(time.today() + " " + person + " starts " + process + ": " + Diary.brief(answers));
    attempts.proper(person, () -> stage.house().start(definition, answers)).ifPresent(cases::add);
  }

  /** Reads the form, attaches what is asked for, answers. */
  void work(OpenTask task) {
    List<String> able = stage.fourEyes().mayDo(task);
    if (able.isEmpty()) throw new AssertionError("nobody may do " + task);
    String person = whim.one(able);
    Map<String, Object> answers = answers(task, person);
    if (whim.chance(0.03)) meddle(task, answers);
    if (task.element().equals("confirmSurvey") && !whim.strays(0.1)) survey(task);
    boolean complete = !whim.strays(0.03);
    if (complete) stage.cast().as(person, () -> attach(task));
    diary.note(
        "%s %s %s does %s: %s"
            .formatted(
                time.today(), person, task.caseNumber(), task.element(), Diary.brief(answers)));
    var done =
        attempts.proper(
            person,
            () -> {
              stage.house().submit(task, answers);
              return task;
            });
    whim.learn(task.element(), done.isEmpty());
  }

  /** Enough residents answer; another time they answer again. */
  private void survey(OpenTask task) {
    if (stage.records().isSurveyed(task.caseNumber())) return;
    stage.contributing().residents(task.caseNumber(), time.today().minusDays(20));
    diary.note("residents answer in " + task.caseNumber());
  }

  private Map<String, Object> answers(OpenTask task, String person) {
    return stage
        .cast()
        .as(
            person,
            () ->
                filling(person)
                    .fill(task.element(), stage.house().form(task), stage.house().shown(task)));
  }

  private Void attach(OpenTask task) {
    var kinds = new ArrayList<>(task.required());
    double care = whim.isWiserAt(task.element()) ? 0.95 : 0.6;
    for (String kind : task.optional()) if (whim.chance(care)) kinds.add(kind);
    for (String kind : kinds)
      stage.house().attach(task, kind, kind + Texts.of(whim, 200, true) + whim.below(3));
    return null;
  }

  /** Somebody whose task it is not tries to do it. */
  private void meddle(OpenTask task, Map<String, Object> answers) {
    String stranger = whim.one(stage.fourEyes().mayNotDo(task));
    diary.note(stranger + " meddles with " + task.element());
    attempts.forbidden(stranger, () -> stage.house().submit(task, answers));
  }

  /**
   * @return whether there was anything to take back
   */
  boolean withdraw() {
    CaseNumber number = whim.one(cases);
    String person = whim.one(stage.cast().of(stage.house().head(number).applicant()));
    List<String> acts = stage.cast().as(person, () -> stage.house().acts(number));
    if (acts.isEmpty()) return false;
    String act = whim.one(acts);
    if (act.equals(PROVINCIAL_REPLY)) return recordProvincialReply();
    String reason = Texts.of(whim, 2000, true);
    diary.note(time.today() + " " + person + " " + number + " does " + act);
    attempts.proper(
        person,
        () -> {
          stage.house().carryOut(number, act, reason);
          return act;
        });
    return true;
  }

  /**
   * @return whether a case waited for the province's reply
   */
  boolean recordProvincialReply() {
    String person = whim.one(stage.cast().of("suzhou-government-office"));
    for (CaseNumber number : cases)
      if (stage.cast().as(person, () -> stage.house().acts(number)).contains(PROVINCIAL_REPLY)) {
        recordProvincialReply(number, person);
        return true;
      }
    return false;
  }

  private void recordProvincialReply(CaseNumber number, String person) {
    Map<String, Object> given = SensibleChanges.provincialReply(whim, time.today());
    diary.note(time.today() + " " + person + " " + number + " records " + Diary.brief(given));
    attempts.proper(
        person,
        () -> {
          if (whim.chance(0.95))
            stage.house().attach(number, "provincial-reply", "省政府批复" + number, false);
          stage.house().carryOut(number, PROVINCIAL_REPLY, given);
          return number;
        });
  }

  void sweep() {
    diary.note(time.today() + " the house sweeps");
    stage.house().sweep();
    followUp();
  }

  /** Whatever the house opened by itself is played too. */
  void followUp() {
    stage.records().followUps(cases).stream().map(CaseNumber::of).forEach(cases::add);
  }

  /** Chosen are bodies with people of which the asker is none, and cases of this walk only. */
  private Filling filling(String person) {
    return new Filling(whim, time.today(), territory, person, choosable(person));
  }

  private Filling.Choice choosable(String person) {
    return (field, option) -> {
      if (OF_THIS_WALK.contains(field)) return cases.contains(CaseNumber.of(option));
      if (territory.isAskedFor(field)) return territory.has(option);
      return !stage.cast().of(option).isEmpty() && !stage.cast().isIn(person, option);
    };
  }
}
