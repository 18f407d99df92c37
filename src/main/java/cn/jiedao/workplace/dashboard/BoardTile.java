package cn.jiedao.workplace.dashboard;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A figure to be seen at a glance.
 *
 * @param tone {@code bad} where somebody should act, else empty
 */
record BoardTile(String label, String value, String tone) {
  static List<BoardTile> of(List<BoardTable> all) {
    Map<String, BoardTable> tables =
        all.stream().collect(Collectors.toMap(BoardTable::id, Function.identity()));
    BoardTable steps = tables.get("steps");
    BoardTable flow = tables.get("flow");
    BoardTable pace = tables.get("timeliness");
    int late = steps.sum(BoardTables.STEP_OVERDUE);
    List<Object> orders =
        tables.get("orders").rows().stream().map(row -> row.get(BoardTables.ORDER_STATE)).toList();
    long unanswered = orders.stream().filter(state -> !state.equals("已答复")).count();
    int open = ((Number) flow.rows().get(flow.rows().size() - 1).get(3)).intValue();
    return List.of(
        new BoardTile("在办案件", open + " 件", ""),
        new BoardTile("当前待办", steps.sum(BoardTables.STEP_OPEN) + " 项", ""),
        new BoardTile("已超期", late + " 项", late > 0 ? "bad" : ""),
        new BoardTile("期间立案", flow.sum(1) + " 件", ""),
        new BoardTile("期间办结", flow.sum(2) + " 件", ""),
        new BoardTile(
            "督办未答复", unanswered + " 件", orders.contains(BoardTables.OVERDUE) ? "bad" : ""),
        new BoardTile("按期率", rate(pace.sum(1), pace.sum(2)), ""));
  }

  private static String rate(int inTime, int late) {
    return inTime + late == 0 ? "—" : Math.round(100.0 * inTime / (inTime + late)) + "%";
  }
}
