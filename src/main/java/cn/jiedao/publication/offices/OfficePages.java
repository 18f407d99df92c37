package cn.jiedao.publication.offices;

import cn.jiedao.calendar.WorkingDays;
import cn.jiedao.organization.register.OfficeRegister;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The register of offices for everybody: today, and as it was or will be on a chosen date. */
@Controller
class OfficePages {
  private final OfficeViews views;
  private final OfficeRegister register;
  private final Clock clock;

  OfficePages(OfficeViews views, OfficeRegister register, Clock clock) {
    this.views = views;
    this.register = register;
    this.clock = clock;
  }

  @GetMapping("/public/offices")
  String offices(
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String on,
      HttpServletResponse response,
      Model model) {
    ChosenDay chosen = chosen(on, response, model);
    var units = views.units(chosen.day());
    model.addAttribute("units", units);
    var shown = units.stream().filter(one -> one.code().equals(unit)).findFirst();
    if (!unit.isEmpty() && shown.isEmpty()) throw unknown();
    model.addAttribute("unit", shown.orElse(null));
    shown.ifPresent(one -> model.addAttribute("offices", views.offices(one.code(), chosen.day())));
    return "publication/offices";
  }

  @GetMapping("/public/offices/{code}")
  String office(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String on,
      HttpServletResponse response,
      Model model) {
    ChosenDay chosen = chosen(on, response, model);
    var history = views.history(code);
    if (history.isEmpty()) throw unknown();
    model.addAttribute("code", code);
    model.addAttribute("history", history);
    model.addAttribute("office", views.office(code, chosen.day()).orElse(null));
    model.addAttribute("successor", views.successor(code, chosen.day()).orElse(null));
    model.addAttribute("communities", register.communitiesOf(code, chosen.day()));
    return "publication/office";
  }

  private ChosenDay chosen(String on, HttpServletResponse response, Model model) {
    var chosen = ChosenDay.of(on, LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE));
    if (chosen.fault() != null) response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("chosen", chosen);
    return chosen;
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
