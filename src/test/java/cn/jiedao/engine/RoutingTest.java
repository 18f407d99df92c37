package cn.jiedao.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("INV-S-22")
class RoutingTest {
  private static final Map<String, String> WRITES =
      Map.of("writes", " opinionsOutcome : agreed,objected ; urgent: yes ");

  private static ActivityImpl element(Map<String, String> properties) {
    var element = new ActivityImpl("gatherOpinions", new ProcessDefinitionImpl("p"));
    new ModelProperties(properties).keepAt(element);
    return element;
  }

  @Test
  void a_model_says_which_variables_a_step_decides_with_which_values() {
    assertThat(new ModelProperties(WRITES).writes())
        .containsExactly(
            Map.entry("opinionsOutcome", List.of("agreed", "objected")),
            Map.entry("urgent", List.of("yes")));
    assertThat(ModelProperties.NONE.writes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"opinionsOutcome, agreed", "opinionsOutcome, objected", "urgent, yes"})
  void a_step_decides_what_its_model_declares(String variable, String value) {
    assertThatCode(() -> Routing.check(element(WRITES), variable, value))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"opinionsOutcome, yes", "urgent, no", "urgent,", "meetingOutcome, adopted"})
  void a_step_that_decides_anything_else_is_a_fault(String variable, String value) {
    assertThatThrownBy(() -> Routing.check(element(WRITES), variable, value))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("步骤 gatherOpinions 在模型的 writes 中没有写明 " + variable + " 可以取值 " + value);
  }

  @Test
  void a_step_without_declaration_decides_nothing() {
    assertThatThrownBy(() -> Routing.check(element(Map.of()), "urgent", "yes"))
        .isInstanceOf(IllegalStateException.class);
  }
}
