package cn.jiedao.workplace;

import cn.jiedao.calendar.Deadlines.Rest;

/** How near a deadline is, in words and in the colour of a badge. */
public final class DaysLeft {
  private DaysLeft() {}

  public static String text(Rest rest) {
    return switch (rest.urgency()) {
      case OVERDUE -> rest.days() == 0 ? "已超期" : "已超期 " + rest.days() + " 个工作日";
      case TODAY -> "今天到期";
      case SOON, LATER -> rest.days() == 0 ? "下一工作日前到期" : "还有 " + rest.days() + " 个工作日";
    };
  }

  public static String badge(Rest rest) {
    return switch (rest.urgency()) {
      case OVERDUE -> "bad";
      case TODAY, SOON -> "warn";
      case LATER -> "info";
    };
  }
}
