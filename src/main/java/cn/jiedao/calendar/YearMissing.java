package cn.jiedao.calendar;

/** A deadline reaches into a year whose holidays have not been announced or not been loaded. */
public class YearMissing extends IllegalStateException {
  YearMissing(int year) {
    super("没有 %d 年的放假安排，无法计算工作日。请系统管理员先载入国务院办公厅公布的 %d 年放假安排。".formatted(year, year));
  }
}
