package cn.jiedao.law.prover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.*;
import org.junit.jupiter.api.Test;

/** What moves a token, element by element, as the engine moves it. */
class SemanticsTest {
  private static Property done(String step, String before) {
    return PropertyWords.read("always", Map.of("before", before, "done", List.of(step)));
  }

  private static void assertFound(Sketch sketch, String what, Property... properties) {
    assertThat(sketch.findings(properties)).anyMatch(finding -> finding.contains(what));
  }

  private static Sketch line() {
    return new Sketch("line")
        .starts("begun")
        .tasks("work")
        .ends("done")
        .flows("begun > work > done");
  }

  @Test
  void a_line_of_tasks_is_sound() {
    assertThat(line().findings(done("work", "done"))).isEmpty();
  }

  @Test
  void an_element_that_nothing_leads_to_is_found() {
    assertFound(line().tasks("lost"), "never reached: lost");
  }

  @Test
  void a_join_that_waits_for_what_never_comes_is_found() {
    assertFound(
        new Sketch("stuck")
            .domain("way: left, right")
            .starts("begun")
            .deciding("decide", "way: left, right")
            .draw(ExclusiveGateway.class, "which")
            .draw(ParallelGateway.class, "join")
            .tasks("left", "right")
            .ends("done")
            .flows("begun > decide > which")
            .when("way == 'left'", "which > left")
            .otherwise("which > right")
            .flows("left > join > done")
            .flows("right > join"),
        "a case is stuck: tokens at stuck/join");
  }

  @Test
  void a_loop_without_a_way_out_is_found() {
    assertFound(
        new Sketch("endless")
            .starts("begun")
            .draw(ExclusiveGateway.class, "again")
            .tasks("work")
            .ends("done")
            .flows("begun > again > work > again"),
        "a case can never end any more");
  }

  @Test
  void a_split_without_a_join_is_found() {
    assertFound(
        new Sketch("twice")
            .starts("begun")
            .draw(ParallelGateway.class, "fork")
            .draw(ExclusiveGateway.class, "merge")
            .tasks("left", "right", "after")
            .ends("done")
            .flows("begun > fork > left > merge > after > done")
            .flows("fork > right > merge"),
        "a second token comes to");
  }

  @Test
  void a_gateway_that_does_not_know_a_value_or_reads_one_that_nobody_set_is_found() {
    Sketch partial =
        new Sketch("partial")
            .starts("begun")
            .deciding("decide", "way: left, right")
            .draw(ExclusiveGateway.class, "which")
            .ends("left", "right")
            .flows("begun > decide > which")
            .when("way == 'left'", "which > left")
            .when("way == 'left'", "which > right");
    assertFound(partial, "a case is stuck: tokens at partial/which");
    Sketch unset =
        line()
            .domain("way: left, right")
            .draw(ExclusiveGateway.class, "which")
            .without("work > done")
            .flows("work > which")
            .when("way == 'left'", "which > work")
            .otherwise("which > done");
    assertFound(unset, "nobody has set way");
  }

  @Test
  void a_gateway_without_a_way_is_found_also_where_an_event_could_still_end_the_case() {
    Sketch sketch =
        new Sketch("hidden")
            .starts("begun")
            .inside("inner")
            .starts("opened")
            .domain("way: left, right")
            .draw(ExclusiveGateway.class, "which")
            .ends("left", "right")
            .flows("opened > which")
            .when("way == 'left'", "which > left")
            .otherwise("which > right")
            .outside()
            .boundary("stopped", "inner", true, MessageEventDefinition.class)
            .ends("done", "cancelled")
            .flows("begun > inner > done")
            .flows("stopped > cancelled");
    assertFound(sketch, "a case is stuck: tokens at hidden/inner active, hidden/inner/which");
  }

  @Test
  void a_terminate_end_cancels_what_runs_beside_it() {
    Sketch sketch =
        new Sketch("terminated")
            .starts("begun")
            .draw(ParallelGateway.class, "fork")
            .tasks("work", "stop")
            .ends("done", "stopped")
            .define("stopped", TerminateEventDefinition.class)
            .flows("begun > fork > work > done")
            .flows("fork > stop > stopped");
    assertThat(sketch.findings()).isEmpty();
    assertFound(sketch, "violated", done("work", "terminated"));
  }

  @Test
  void an_interrupting_event_cancels_the_whole_inside_and_its_calls() {
    Sketch asked =
        new Sketch("asked").starts("a").tasks("answer").ends("b").flows("a > answer > b");
    Sketch sketch =
        new Sketch("cancelled")
            .starts("begun")
            .inside("inner")
            .starts("opened")
            .calls("ask", asked, null)
            .several("ask", "parties.listed", false)
            .ends("closed")
            .flows("opened > ask > closed")
            .outside()
            .boundary("stopped", "inner", true, MessageEventDefinition.class)
            .ends("done", "cancelled")
            .flows("begun > inner > done")
            .flows("stopped > cancelled");
    assertThat(
            sketch.findings(
                done("answer", "done"),
                PropertyWords.read("never", Map.of("after", "stopped", "effect", "answer"))))
        .isEmpty();
  }

  @Test
  void an_event_that_does_not_interrupt_leaves_the_activity_and_fires_a_date_once_a_cycle_twice() {
    Sketch sketch =
        line()
            .boundary("reminded", "work", false, TimerEventDefinition.class)
            .draw(ServiceTask.class, "remind")
            .ends("sent")
            .flows("reminded > remind > sent");
    TimeDate date =
        sketch.<BoundaryEvent>node("reminded").getModelInstance().newInstance(TimeDate.class);
    sketch
        .<BoundaryEvent>node("reminded")
        .getEventDefinitions()
        .iterator()
        .next()
        .addChildElement(date);
    assertThat(sketch.findings(done("work", "done"), PropertyWords.read("atMostOnce", "remind")))
        .isEmpty();
    Sketch cycle =
        line()
            .boundary("reminded", "work", false, SignalEventDefinition.class)
            .draw(ServiceTask.class, "remind")
            .ends("sent")
            .flows("reminded > remind > sent");
    assertFound(
        cycle, "violated: remind happens at most once", PropertyWords.read("atMostOnce", "remind"));
    assertThat(cycle.findings(done("work", "done"))).isEmpty();
  }

  @Test
  void an_error_goes_to_the_nearest_that_catches_it_through_calls_too() {
    Sketch failing =
        new Sketch("failing")
            .starts("a")
            .tasks("try")
            .ends("failed")
            .define("failed", ErrorEventDefinition.class)
            .flows("a > try > failed");
    Sketch caller =
        new Sketch("caller")
            .starts("begun")
            .calls("call", failing, null)
            .boundary("caught", "call", true, ErrorEventDefinition.class)
            .tasks("repair")
            .ends("done", "repaired")
            .flows("begun > call > done")
            .flows("caught > repair > repaired");
    assertFound(caller, "never reached: call, callTodone, done");
    assertFound(
        caller,
        "try\n  → failed + caught\n  → repair",
        PropertyWords.read("never", Map.of("after", "failed", "effect", "repair")));
    assertFound(failing, "an error that nobody catches");
  }

  @Test
  void an_error_may_come_in_the_middle_of_what_happens_by_itself() {
    Sketch sketch =
        new Sketch("failing")
            .starts("begun")
            .draw(ServiceTask.class, "first", "second")
            .boundary("failed", "second", true, ErrorEventDefinition.class)
            .ends("done", "notDone")
            .flows("begun > first > second > done")
            .flows("failed > notDone");
    assertThat(sketch.findings(done("first", "notDone"))).isEmpty();
    assertFound(sketch, "violated", done("second", "notDone"));
  }

  @Test
  void an_escalation_that_interrupts_nothing_lets_its_thrower_go_on() {
    Sketch sketch =
        new Sketch("escalated")
            .starts("begun")
            .inside("inner")
            .starts("opened")
            .draw(IntermediateThrowEvent.class, "escalate")
            .define("escalate", EscalationEventDefinition.class)
            .tasks("goOn")
            .ends("closed")
            .flows("opened > escalate > goOn > closed")
            .outside()
            .boundary("heard", "inner", false, EscalationEventDefinition.class)
            .tasks("look")
            .ends("done", "looked")
            .flows("begun > inner > done")
            .flows("heard > look > looked");
    assertThat(sketch.findings(done("goOn", "done"), done("escalate", "done"))).isEmpty();
  }

  @Test
  void an_event_gateway_takes_one_of_its_events() {
    Sketch sketch =
        new Sketch("awaiting")
            .starts("begun")
            .draw(EventBasedGateway.class, "wait")
            .draw(IntermediateCatchEvent.class, "answered", "late")
            .define("answered", MessageEventDefinition.class)
            .define("late", TimerEventDefinition.class)
            .ends("done", "lapsed")
            .flows("begun > wait > answered > done")
            .flows("wait > late > lapsed");
    assertThat(
            sketch.findings(
                done("answered", "done"),
                PropertyWords.read("never", Map.of("after", "late", "effect", "done"))))
        .isEmpty();
  }

  @Test
  void a_link_is_a_flow() {
    Sketch sketch =
        new Sketch("linked")
            .starts("begun")
            .draw(IntermediateThrowEvent.class, "away")
            .define("away", LinkEventDefinition.class)
            .draw(IntermediateCatchEvent.class, "back")
            .define("back", LinkEventDefinition.class)
            .ends("done")
            .flows("begun > away")
            .flows("back > done");
    sketch
        .<IntermediateThrowEvent>node("away")
        .getEventDefinitions()
        .forEach(d -> ((LinkEventDefinition) d).setName("on"));
    sketch
        .<IntermediateCatchEvent>node("back")
        .getEventDefinitions()
        .forEach(d -> ((LinkEventDefinition) d).setName("on"));
    assertThat(sketch.findings(done("away", "done"))).isEmpty();
  }

  @Test
  void an_inclusive_gateway_takes_every_open_way_and_its_join_waits_for_each() {
    Sketch sketch =
        new Sketch("inclusive")
            .starts("begun")
            .deciding("decide", "money: yes, no")
            .deciding("staff", "people: yes, no")
            .draw(InclusiveGateway.class, "which", "join")
            .tasks("finance", "hire", "neither")
            .ends("done")
            .flows("begun > decide > staff > which")
            .when("money == 'yes'", "which > finance")
            .when("people == 'yes'", "which > hire")
            .otherwise("which > neither")
            .flows("finance > join > done")
            .flows("hire > join")
            .flows("neither > join");
    Property paid =
        PropertyWords.read(
            "always",
            Map.of("before", "done", "done", List.of("finance"), "when", Map.of("money", "yes")));
    assertThat(sketch.findings(paid, PropertyWords.read("atMostOnce", "done"))).isEmpty();
    assertFound(sketch, "violated", done("finance", "done"));
  }

  @Test
  void a_called_process_begins_with_nothing_set_each_time() {
    Sketch asked =
        new Sketch("asked")
            .starts("a")
            .draw(ExclusiveGateway.class, "first")
            .deciding("decide", "way: left, right")
            .ends("b", "c")
            .flows("a > first")
            .when("way == 'left'", "first > b")
            .otherwise("first > decide")
            .flows("decide > c");
    Sketch caller =
        new Sketch("again")
            .starts("begun")
            .draw(ExclusiveGateway.class, "merge")
            .calls("ask", asked, null)
            .ends("done")
            .flows("begun > merge > ask > done");
    assertFound(caller, "nobody has set way");
  }

  @Test
  void instances_one_after_the_other_do_not_run_side_by_side() {
    Sketch sketch = line().several("work", "parties.listed", true);
    assertThat(sketch.findings(done("work", "done"))).isEmpty();
  }

  @Test
  void what_the_prover_does_not_understand_is_never_proved() {
    assertFound(line().draw(ComplexGateway.class, "odd"), "cannot read complexGateway odd");
    assertFound(line().draw(ScriptTask.class, "code"), "cannot read scriptTask code");
    assertFound(
        line().boundary("undone", "work", true, CompensateEventDefinition.class), "cannot read");
    assertFound(
        line().boundary("when", "work", true, ConditionalEventDefinition.class), "cannot read");
    assertFound(
        line().draw(CallActivity.class, "call"), "cannot read callActivity call: no process");
    assertFound(
        line().without("work > done").when("way == 'left'", "work > done"),
        "a condition on a flow that leaves no gateway");
    assertFound(
        line().draw(ExclusiveGateway.class, "which").when("way == 'left'", "which > done"),
        "the undeclared variable way");
  }
}
