package cn.jiedao.law.prover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.*;
import org.junit.jupiter.api.Test;

/**
 * Each property holds of a lawful procedure, and each way around the law that we know is caught.
 */
class PropertiesTest {
  private static final Property ALL_DONE =
      PropertyWords.read(
          "always", Map.of("before", "effect", "done", List.of("hear", "review", "decide")));
  private static final Property ADOPTED =
      PropertyWords.read(
          "onlyVia", Map.of("effect", "effect", "outcome", "outcome", "in", List.of("adopted")));
  private static final Property REVIEWED_ANEW =
      PropertyWords.read("fresh", Map.of("before", "effect", "step", "review", "since", "revise"));
  private static final Property NOT_AFTER_WITHDRAWAL =
      PropertyWords.read("never", Map.of("after", "withdrawn", "effect", "effect"));
  private static final Property ONCE = PropertyWords.read("atMostOnce", "effect");

  /**
   * Hearing and review side by side, then a decision, then the effect; or a revision and all again.
   */
  private static Sketch lawful() {
    return new Sketch("lawful")
        .starts("begun")
        .inside("procedure")
        .starts("opened")
        .draw(ExclusiveGateway.class, "round", "isAdopted")
        .draw(ParallelGateway.class, "fork", "join")
        .tasks("hear", "review", "revise")
        .several("hear", "parties.listed", false)
        .deciding("decide", "outcome: adopted, revise, rejected")
        .ends("adopted", "notAdopted")
        .flows("opened > round > fork > hear > join > decide > isAdopted")
        .flows("fork > review > join")
        .when("outcome == 'adopted'", "isAdopted > adopted")
        .when("outcome == 'revise'", "isAdopted > revise")
        .otherwise("isAdopted > notAdopted")
        .flows("revise > round")
        .outside()
        .boundary("taken", "procedure", true, MessageEventDefinition.class)
        .draw(ExclusiveGateway.class, "mayTakeEffect")
        .draw(ServiceTask.class, "effect")
        .ends("done", "refused", "withdrawn")
        .flows("begun > procedure > mayTakeEffect")
        .when("outcome == 'adopted'", "mayTakeEffect > effect")
        .otherwise("mayTakeEffect > refused")
        .flows("effect > done")
        .flows("taken > withdrawn");
  }

  @Test
  void a_lawful_procedure_is_proved_although_its_steps_stand_in_parallel_branches() {
    assertThat(lawful().findings(ALL_DONE, ADOPTED, REVIEWED_ANEW, NOT_AFTER_WITHDRAWAL, ONCE))
        .isEmpty();
  }

  private static void assertCaught(Sketch sketch, Property property, String run) {
    assertThat(sketch.findings(property)).anyMatch(f -> f.contains("violated") && f.contains(run));
  }

  @Test
  void always_catches_a_flow_around_a_parallel_step() {
    assertCaught(
        lawful().without("fork > review").without("review > join").flows("fork > join"),
        ALL_DONE,
        "hear[1]\n  → hear[2]\n  → join");
  }

  @Test
  void always_catches_a_flow_that_bypasses_the_decision() {
    assertCaught(
        lawful().without("mayTakeEffect > refused").otherwise("mayTakeEffect > effect"),
        ADOPTED,
        "decide");
    assertCaught(
        lawful().without("begun > procedure").flows("begun > effect"),
        ALL_DONE,
        "begun\n  → effect");
  }

  @Test
  void always_catches_a_timer_that_jumps_to_the_effect() {
    assertCaught(
        lawful()
            .boundary("tooLate", "procedure", true, TimerEventDefinition.class)
            .flows("tooLate > effect"),
        ALL_DONE,
        "tooLate\n  → effect");
  }

  @Test
  void always_catches_a_second_start() {
    assertCaught(lawful().starts("other").flows("other > effect"), ALL_DONE, "other\n  → effect");
  }

  @Test
  void always_catches_an_error_that_the_parent_leads_to_the_effect() {
    Sketch sketch = lawful().define("notAdopted", ErrorEventDefinition.class);
    assertCaught(
        sketch
            .boundary("failed", "procedure", true, ErrorEventDefinition.class)
            .flows("failed > effect"),
        ADOPTED,
        "failed\n  → effect");
  }

  @Test
  void always_catches_an_event_sub_process_that_leads_to_the_effect() {
    Sketch sketch = lawful();
    assertCaught(
        sketch
            .onEvent("urgency")
            .starts("urgent")
            .define("urgent", MessageEventDefinition.class)
            .draw(ServiceTask.class, "effectAtOnce")
            .ends("urgentDone")
            .flows("urgent > effectAtOnce > urgentDone"),
        PropertyWords.read("always", Map.of("before", "effectAtOnce", "done", List.of("hear"))),
        "urgent\n  → effectAtOnce");
  }

  @Test
  void always_does_not_take_an_empty_list_for_a_hearing() {
    Sketch sketch = lawful();
    UserTask hear = sketch.node("hear");
    ((MultiInstanceLoopCharacteristics) hear.getLoopCharacteristics())
        .setCamundaCollection("${anyList}");
    assertCaught(sketch, ALL_DONE, "effect");
  }

  @Test
  void always_asks_each_instance() {
    Sketch sketch = lawful();
    UserTask hear = sketch.node("hear");
    var loop = (MultiInstanceLoopCharacteristics) hear.getLoopCharacteristics();
    var enough = loop.getModelInstance().newInstance(CompletionCondition.class);
    loop.addChildElement(enough);
    assertCaught(sketch, ALL_DONE, "effect");
  }

  @Test
  void only_via_catches_a_widened_condition_a_wrong_default_and_an_effect_before_the_decision() {
    assertCaught(
        lawful()
            .without("mayTakeEffect > effect")
            .when("outcome != 'revise'", "mayTakeEffect > effect"),
        ADOPTED,
        "outcome=rejected");
    assertCaught(
        lawful()
            .without("mayTakeEffect > effect")
            .without("mayTakeEffect > refused")
            .when("outcome == 'revise'", "mayTakeEffect > refused")
            .otherwise("mayTakeEffect > effect"),
        ADOPTED,
        "outcome=rejected");
    assertCaught(
        lawful().without("taken > withdrawn").flows("taken > effect"),
        ADOPTED,
        "taken\n  → effect");
  }

  @Test
  void only_via_follows_an_outcome_that_a_called_process_decides() {
    var meeting =
        new Sketch("meeting")
            .starts("met")
            .deciding("vote", "outcome: adopted, rejected")
            .ends("voted")
            .flows("met > vote > voted");
    var caller =
        new Sketch("lawful")
            .starts("begun")
            .calls("meet", meeting, "outcome")
            .draw(ExclusiveGateway.class, "isAdopted")
            .tasks("effect")
            .ends("done", "refused")
            .flows("begun > meet > isAdopted")
            .when("outcome == 'adopted'", "isAdopted > effect")
            .otherwise("isAdopted > refused")
            .flows("effect > done");
    assertThat(caller.findings(ADOPTED)).isEmpty();
    assertCaught(
        caller.without("isAdopted > effect").when("outcome == 'rejected'", "isAdopted > effect"),
        ADOPTED,
        "vote {outcome=rejected}");
  }

  @Test
  void fresh_catches_each_way_back_that_leaves_out_the_review() {
    assertCaught(
        lawful().without("revise > round").flows("revise > decide"), REVIEWED_ANEW, "revise");
    assertCaught(
        lawful()
            .without("revise > round")
            .flows("revise > adopted")
            .without("mayTakeEffect > effect")
            .when("outcome != 'rejected'", "mayTakeEffect > effect"),
        REVIEWED_ANEW,
        "revise\n  → adopted");
    assertCaught(
        lawful().without("join > decide").without("revise > round").flows("join > revise > decide"),
        REVIEWED_ANEW,
        "join\n  → revise\n  → decide");
  }

  @Test
  void never_catches_what_goes_on_after_the_end() {
    assertCaught(
        lawful()
            .without("taken > withdrawn")
            .tasks("withdrawn2")
            .flows("taken > withdrawn2 > effect"),
        PropertyWords.read("never", Map.of("after", "taken", "effect", "effect")),
        "withdrawn2");
    Sketch open = lawful();
    open.<BoundaryEvent>node("taken").setCancelActivity(false);
    assertCaught(open, NOT_AFTER_WITHDRAWAL, "withdrawn");
    assertCaught(
        lawful()
            .without("effect > done")
            .draw(ParallelGateway.class, "both")
            .without("mayTakeEffect > effect")
            .when("outcome == 'adopted'", "mayTakeEffect > both")
            .flows("both > effect > done")
            .flows("both > withdrawn"),
        NOT_AFTER_WITHDRAWAL,
        "withdrawn");
  }

  @Test
  void at_most_once_catches_every_second_effect() {
    assertCaught(
        lawful()
            .without("effect > done")
            .draw(ExclusiveGateway.class, "again")
            .flows("effect > again > effect")
            .flows("again > done"),
        ONCE,
        "effect\n  → again\n  → effect");
    assertCaught(
        lawful()
            .boundary("often", "procedure", false, SignalEventDefinition.class)
            .flows("often > effect"),
        ONCE,
        "often\n  → effect");
    assertCaught(
        lawful().several("effect", "parties.listed", true), ONCE, "effect[1]\n  → effect[2]");
  }

  @Test
  void each_catches_what_is_done_once_for_all() {
    Property each = PropertyWords.read("each", "hear");
    assertThat(lawful().findings(each)).isEmpty();
    Sketch once = lawful();
    UserTask hear = once.node("hear");
    hear.removeChildElement(hear.getLoopCharacteristics());
    assertCaught(once, each, "hear is done for each of those concerned");
    assertCaught(lawful(), PropertyWords.read("each", "review"), "not once for all");
    assertThat(lawful().findings(PropertyWords.read("each", "ask")))
        .anyMatch(f -> f.contains("ask"));
  }

  @Test
  void possible_catches_an_outcome_that_bars_the_way() {
    Property possible =
        PropertyWords.read(
            "possible", Map.of("effect", "effect", "when", Map.of("outcome", "adopted")));
    assertThat(lawful().findings(possible)).isEmpty();
    assertCaught(
        lawful().without("isAdopted > adopted").when("outcome == 'adopted'", "isAdopted > revise"),
        possible,
        "effect can be reached where outcome is adopted");
    assertCaught(
        lawful()
            .without("mayTakeEffect > effect")
            .when("outcome == 'revise'", "mayTakeEffect > effect"),
        possible,
        "effect can be reached");
    assertCaught(
        lawful(),
        PropertyWords.read(
            "possible", Map.of("effect", "effect", "when", Map.of("outcome", "rejected"))),
        "where outcome is rejected");
  }

  @Test
  void possible_catches_a_step_that_should_not_be_needed() {
    Property possible =
        PropertyWords.read("possible", Map.of("effect", "effect", "without", "revise"));
    assertThat(lawful().findings(possible)).isEmpty();
    assertCaught(
        lawful().without("join > decide").flows("join > revise"), possible, "without revise");
    assertCaught(
        lawful().without("opened > round").flows("opened > revise"), possible, "without revise");
    assertCaught(
        lawful(),
        PropertyWords.read("possible", Map.of("effect", "effect", "without", "review")),
        "without review");
  }
}
