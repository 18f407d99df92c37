package cn.jiedao.law.register;

import cn.jiedao.JiedaoTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever gets past the model and the engine meets the register of branch bodies' results (Art.
 * 20). The attempts stand in src/test/resources/registers.
 */
@JiedaoTest
class BranchResultsRefuseIT {
  @Autowired private Refusals refusals;

  @TestFactory
  @Tag("INV-20-6")
  Stream<DynamicTest> no_branch_body_has_a_result_on_which_an_office_was_not_heard() {
    return refusals.of("INV-20-6");
  }
}
