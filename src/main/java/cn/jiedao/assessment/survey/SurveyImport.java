package cn.jiedao.assessment.survey;

import java.time.Instant;
import java.util.List;

/**
 * A batch of answers that somebody brings, and how far it has come.
 *
 * @param fileName null for one that came by the API
 * @param answers read so far, or entered
 * @param faults how many there are
 * @param failure why it ended early, null where it did not
 * @param listed the first of its faults
 */
record SurveyImport(
    long id,
    String fileName,
    String person,
    Instant startedAt,
    Instant endedAt,
    Stage stage,
    int answers,
    int faults,
    String failure,
    List<String> listed) {
  /** How far it has come; it ends as one of the last three. */
  enum Stage {
    WAITING("等待导入"),
    READING("正在读取"),
    CHECKING("正在核对、计数"),
    ENTERED("已导入"),
    REFUSED("没有导入"),
    FAILED("导入中断");

    private final String label;

    Stage(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public boolean isUnderWay() {
    return endedAt == null;
  }
}
