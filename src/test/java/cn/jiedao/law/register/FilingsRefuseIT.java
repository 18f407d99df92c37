package cn.jiedao.law.register;

import cn.jiedao.JiedaoTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever gets past the model and the engine meets the registers of filings and of supervision
 * (Art. 13). The attempts stand in src/test/resources/registers.
 */
@JiedaoTest
class FilingsRefuseIT {
  @Autowired private Refusals refusals;

  @TestFactory
  @Tag("INV-13-5")
  Stream<DynamicTest> no_agreement_is_on_file_or_suspended_that_its_authority_did_not_speak_of() {
    return refusals.of("INV-13-5");
  }

  @TestFactory
  @Tag("INV-13-11")
  Stream<DynamicTest> no_supervision_says_more_than_was_recorded() {
    return refusals.of("INV-13-11");
  }
}
