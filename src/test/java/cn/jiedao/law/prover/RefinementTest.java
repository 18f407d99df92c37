package cn.jiedao.law.prover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.*;
import org.junit.jupiter.api.Test;

/** A model is compared with another by its runs, not by how it is drawn. */
class RefinementTest {
  private static Sketch procedure() {
    return new Sketch("procedure")
        .domain("outcome: adopted, rejected")
        .starts("begun")
        .deciding("decide", "outcome: adopted, rejected")
        .draw(ExclusiveGateway.class, "isAdopted")
        .tasks("record", "refuse")
        .ends("done")
        .flows("begun > decide > isAdopted")
        .when("outcome == 'adopted'", "isAdopted > record")
        .otherwise("isAdopted > refuse")
        .flows("record > done")
        .flows("refuse > done");
  }

  private static boolean addsNoRun(Sketch other, String... silent) {
    return other.explored().addsNoRunTo(procedure().explored(), List.of(silent)::contains);
  }

  @Test
  void a_model_drawn_otherwise_adds_no_run() {
    assertThat(addsNoRun(procedure())).isTrue();
    Sketch joined =
        procedure()
            .draw(ExclusiveGateway.class, "join")
            .without("record > done")
            .flows("record > join > done");
    assertThat(addsNoRun(joined, "isAdopted", "join")).isTrue();
    assertThat(addsNoRun(joined)).isFalse();
  }

  @Test
  void a_model_that_can_do_less_adds_no_run() {
    assertThat(
            addsNoRun(
                procedure()
                    .without("isAdopted > record")
                    .when("outcome == 'withdrawn'", "isAdopted > record")
                    .domain("outcome: adopted, rejected, withdrawn")
                    .without("isAdopted > refuse")
                    .when("outcome == 'rejected'", "isAdopted > refuse")))
        .isTrue();
  }

  @Test
  void a_new_order_a_new_value_and_a_second_time_are_new_runs() {
    assertThat(addsNoRun(procedure().without("refuse > done").flows("refuse > record"))).isFalse();
    assertThat(addsNoRun(procedure().without("refuse > done").flows("refuse > isAdopted")))
        .isFalse();
    assertThat(
            addsNoRun(
                procedure()
                    .without("isAdopted > record")
                    .when("outcome == 'rejected'", "isAdopted > record")))
        .isFalse();
  }
}
