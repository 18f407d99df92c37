package cn.jiedao.assessment.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.assessment.Assessing;
import cn.jiedao.assessment.Contributing;
import cn.jiedao.casefile.CaseNumber;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** While a year is being assessed each office sees what was entered about it, and nobody else's. */
@JiedaoTest
class ScoreSheetPageIT {
  @Autowired private SheetsOfTests sheets;
  @Autowired private Officers officers;
  @Autowired private Assessing assessing;
  @Autowired private Contributing contributing;

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
  }

  @Test
  @Tag("INV-20-8")
  void an_office_sees_its_own_sheet_as_it_comes_about_and_no_other() {
    String unit = assessing.county(2, 2026);
    CaseNumber number = assessing.begun(unit, 2026);
    contributing.quarter(number, 1);
    List<String> offices = assessing.offices(number);
    String own = "/workplace/assessments/" + number + "/" + offices.get(0);
    String leader = offices.get(0) + ".leader";
    assertThat(sheets.text(leader, own)).contains("2026年度考核评分表", "评定中", "尚缺：", "尚未评定");
    assertThat(sheets.as(leader, own + ".pdf").getContentType()).isEqualTo("application/pdf");
    assertThat(sheets.text(leader, "/workplace/cases/" + number))
        .contains("评分表", own)
        .doesNotContain("/workplace/assessments/" + number + "/" + offices.get(1));
    assertThat(sheets.zipped(leader, "/workplace/cases/" + number + "/file.zip", "steps.json"))
        .contains(reported(offices.get(0)), "知悉范围不包括导出的单位")
        .doesNotContain(reported(offices.get(1)));
    String other = own.replace(offices.get(0), offices.get(1));
    assertThat(sheets.as(leader, other).getStatus()).isEqualTo(404);
    assertThat(sheets.as(leader, other + ".pdf").getStatus()).isEqualTo(404);
    assertThat(sheets.text(unit + "-performance.clerk", other)).contains("2026年度考核评分表");
    assertThat(sheets.as("gusu-market-supervision.clerk", own).getStatus()).isEqualTo(404);
    assertThat(sheets.as(leader, "/public/assessments/" + number).getStatus()).isEqualTo(404);
  }

  /** As the content of a step names whom it is about. */
  private static String reported(String office) {
    return "\\\"office\\\":\\\"" + office;
  }
}
