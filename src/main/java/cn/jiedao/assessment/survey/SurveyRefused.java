package cn.jiedao.assessment.survey;

import java.util.List;

/** No answer of a batch was entered; the first of its faults say where and why. */
class SurveyRefused extends RuntimeException {
  private final transient List<SurveyFault> listed;
  private final int number;

  SurveyRefused(SurveyFaults faults) {
    super("没有导入任何回答，共有 %d 处不符合要求".formatted(faults.number()), null, false, false);
    this.listed = faults.listed();
    this.number = faults.number();
  }

  List<SurveyFault> listed() {
    return listed;
  }

  int number() {
    return number;
  }
}
