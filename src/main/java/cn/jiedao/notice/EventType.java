package cn.jiedao.notice;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be subscribed to; the code is the type of the CloudEvent and never changes. */
enum EventType {
  CASE_OPENED("cn.jiedao.case.opened", "案件已立案"),
  STEP_COMPLETED("cn.jiedao.case.stepCompleted", "步骤已完成"),
  CASE_ENDED("cn.jiedao.case.ended", "案件已办结"),
  EFFECT_ENTERED("cn.jiedao.effect.entered", "法定效果已登记"),
  EFFECT_ENDED("cn.jiedao.effect.ended", "法定效果已终止"),
  NOTICE_PUBLISHED("cn.jiedao.notice.published", "公告已发布");

  private final String code;
  private final String label;

  EventType(String code, String label) {
    this.code = code;
    this.label = label;
  }

  String code() {
    return code;
  }

  public String label() {
    return label;
  }

  static String codes() {
    return Arrays.stream(values()).map(EventType::code).collect(Collectors.joining("、"));
  }

  static Optional<EventType> of(String code) {
    return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
  }
}
