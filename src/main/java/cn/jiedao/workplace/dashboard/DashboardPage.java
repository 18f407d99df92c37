package cn.jiedao.workplace.dashboard;

import cn.jiedao.supervision.figures.Question;
import cn.jiedao.supervision.figures.Scope;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 督查看板: what is late and how work flows, for those who answer for it. */
@Controller
class DashboardPage {
  static final String ADDRESS = "/workplace/dashboard";

  private final BoardAccess access;
  private final BoardTables tables;
  private final BoardChoices choices;
  private final Clock clock;

  DashboardPage(BoardAccess access, BoardTables tables, BoardChoices choices, Clock clock) {
    this.access = access;
    this.tables = tables;
    this.choices = choices;
    this.clock = clock;
  }

  @GetMapping(ADDRESS)
  String show(BoardQuestion wanted, Model model) {
    Scope scope = access.scope();
    Question question = wanted.within(scope, clock);
    List<BoardTable> shown = tables.of(question);
    model.addAttribute("asked", question);
    model.addAttribute("whose", choices.whose(scope));
    model.addAttribute("groups", choices.groups(scope));
    model.addAttribute("processes", choices.processes());
    model.addAttribute("tables", shown);
    model.addAttribute("files", files(shown, question));
    model.addAttribute("tiles", BoardTile.of(shown));
    model.addAttribute("workbook", BoardQuestion.address(ADDRESS + ".xlsx", question));
    return "workplace/dashboard";
  }

  /** Where each table lies as a file. */
  private static Map<String, String> files(List<BoardTable> tables, Question question) {
    return tables.stream()
        .map(BoardTable::id)
        .collect(
            Collectors.toMap(
                id -> id, id -> BoardQuestion.address(ADDRESS + "/" + id + ".csv", question)));
  }
}
