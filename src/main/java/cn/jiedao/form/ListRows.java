package cn.jiedao.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The rows of a list, each checked like a small form; every finding names its row and column. */
final class ListRows {
  private static final int MOST_ROWS = 200;

  private final FormField list;
  private final Map<String, Object> context;
  private final OptionSource source;
  private final Consumer<String> complain;

  ListRows(
      FormField list, Map<String, Object> context, OptionSource source, Consumer<String> complain) {
    this.list = list;
    this.context = context;
    this.source = source;
    this.complain = complain;
  }

  void check(Object value) {
    if (!(value instanceof List<?> rows)) {
      complain.accept("应为若干行");
      return;
    }
    if (rows.size() > MOST_ROWS) complain.accept("不能超过 " + MOST_ROWS + " 行，更多的请作为材料上传");
    for (int at = 0; at < rows.size(); at++)
      if (rows.get(at) instanceof Map<?, ?> row) check(row, at + 1);
      else complain.accept("第 " + (at + 1) + " 行不是有效的内容");
  }

  private void check(Map<?, ?> row, int number) {
    for (Object key : row.keySet())
      if (list.columns().stream().noneMatch(column -> column.key().equals(key)))
        complain.accept("第 " + number + " 行没有「" + key + "」一栏，请勿提交");
    Map<String, Object> around = around(row, number);
    for (FormField column : list.columns()) check(column, row.get(column.key()), around, number);
  }

  /** As form-js shows a row to its conditions. */
  private Map<String, Object> around(Map<?, ?> row, int number) {
    var around = new HashMap<>(context);
    around.put("this", row);
    around.put("parent", context);
    around.put("i", number);
    return around;
  }

  private void check(FormField column, Object cell, Map<String, Object> around, int number) {
    Consumer<String> told =
        finding -> complain.accept("第 " + number + " 行「" + column.label() + "」" + finding);
    boolean empty = FieldRules.isEmpty(column, cell);
    if (column.hide() != null && Feel.isTrue(column.hide(), around)) {
      if (!empty) told.accept("在当前情形下不需要填写，请清空");
    } else if (empty) {
      if (column.required()) told.accept("不能为空");
    } else {
      new FieldRules(column, around, source, told).check(cell);
    }
  }
}
