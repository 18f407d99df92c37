package cn.jiedao.officialdocument;

import java.time.LocalDate;

/** A day as official documents write it: 2021年12月28日, without leading zeros (GB/T 9704). */
final class ChineseDate {
  private ChineseDate() {}

  static String of(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}
