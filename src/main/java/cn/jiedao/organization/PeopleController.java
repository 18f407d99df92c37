package cn.jiedao.organization;

import static org.springframework.format.annotation.DateTimeFormat.ISO.DATE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The security administrator's list of people, and who is given which post. */
@Controller
@RequestMapping("/workplace/people")
class PeopleController {
  static final String PAGE = "redirect:/workplace/people";

  private final People people;
  private final PeoplePage page;
  private final Rights rights;

  PeopleController(People people, PeoplePage page, Rights rights) {
    this.people = people;
    this.page = page;
    this.rights = rights;
  }

  @GetMapping
  ModelAndView list(@RequestParam(defaultValue = "") String words) {
    return page.show(words.strip());
  }

  @PostMapping
  ModelAndView appoint(
      @RequestParam String person,
      @RequestParam(defaultValue = "") String name,
      @RequestParam String organization,
      @RequestParam(defaultValue = "false") boolean leader,
      @RequestParam String title,
      @RequestParam(required = false) @DateTimeFormat(iso = DATE) LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DATE) LocalDate until,
      @RequestParam(defaultValue = "") String email,
      RedirectAttributes next) {
    rights.requirePeople();
    var wanted =
        new Appointment(
            person.strip(),
            name.strip(),
            organization.strip(),
            leader,
            title.strip(),
            from,
            until,
            email.strip());
    try {
      next.addFlashAttribute("issued", people.appoint(List.of(wanted)));
      next.addFlashAttribute("done", "已登记“%s”的职务。".formatted(wanted.person()));
      next.addAttribute("words", wanted.person());
      return new ModelAndView(PAGE);
    } catch (PeopleRefused refused) {
      return page.refused(refused, Optional.of(wanted));
    }
  }

  /** The first security administrator and the first auditor, by the system administrator. */
  @PostMapping("/administrators")
  String appointAdministrator(
      @RequestParam String person,
      @RequestParam String name,
      @RequestParam Administrator administrator,
      RedirectAttributes next) {
    rights.requireAppointing(administrator);
    next.addFlashAttribute(
        "issued", List.of(people.appoint(person.strip(), name.strip(), administrator)));
    next.addFlashAttribute("done", "已设立" + administrator.label() + "。");
    return PAGE;
  }

  @ExceptionHandler
  ModelAndView refused(PeopleRefused refused) {
    return page.refused(refused, Optional.empty());
  }
}
