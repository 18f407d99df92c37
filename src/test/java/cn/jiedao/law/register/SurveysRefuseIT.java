package cn.jiedao.law.register;

import cn.jiedao.JiedaoTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever gets past the house meets the register of surveys (Art. 20). The attempts stand in
 * src/test/resources/registers.
 */
@JiedaoTest
class SurveysRefuseIT {
  @Autowired private Refusals refusals;

  @TestFactory
  @Tag("INV-20-21")
  Stream<DynamicTest> answers_are_counted_by_machine_and_frozen_once_confirmed() {
    return refusals.of("INV-20-21");
  }

  @TestFactory
  @Tag("INV-20-22")
  Stream<DynamicTest> too_few_answers_are_not_confirmed() {
    return refusals.of("INV-20-22");
  }
}
