package cn.jiedao.notice.mail;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What somebody has before him on a morning: his open tasks, the most pressing first, and how much
 * he has not read.
 */
record Digest(LocalDate day, List<Section> sections, int unread) {

  /**
   * Tasks that are equally pressing.
   *
   * @param number of all, also those not listed
   */
  record Section(String label, int number, List<Line> lines) {}

  /**
   * @param rest how long there is time, as people say it; empty where there is no limit
   */
  record Line(String step, String title, String number, String rest) {}

  boolean isEmpty() {
    return sections.isEmpty() && unread == 0;
  }

  /** For the subject: 超期 1 件，近期到期 2 件. */
  public String subject() {
    return sections.isEmpty()
        ? "未读消息 " + unread + " 条"
        : sections.stream()
            .map(section -> section.label() + " " + section.number() + " 件")
            .collect(Collectors.joining("，"));
  }

  public String summary() {
    int open = sections.stream().mapToInt(Section::number).sum();
    return "您有 " + open + " 件待办，" + unread + " 条未读消息。";
  }
}
