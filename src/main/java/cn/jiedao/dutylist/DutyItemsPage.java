package cn.jiedao.dutylist;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The items for everybody on duty to read, with the codes by which schemes cite them. */
@Controller
class DutyItemsPage {
  private final DutyItems items;
  private final Clock clock;

  DutyItemsPage(DutyItems items, Clock clock) {
    this.items = items;
    this.clock = clock;
  }

  @GetMapping("/workplace/duty-items")
  String show(Model page) {
    page.addAttribute("items", items.all());
    page.addAttribute("today", LocalDate.now(clock));
    return "dutylist/items";
  }
}
