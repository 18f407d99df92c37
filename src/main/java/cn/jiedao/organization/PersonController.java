package cn.jiedao.organization;

import static org.springframework.format.annotation.DateTimeFormat.ISO.DATE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the security administrator does about one person: end a post, unlock, a new password. */
@Controller
@RequestMapping("/workplace/people/{person}")
class PersonController {
  private final People people;
  private final Addresses addresses;
  private final PeoplePage page;
  private final Rights rights;

  PersonController(People people, Addresses addresses, PeoplePage page, Rights rights) {
    this.people = people;
    this.addresses = addresses;
    this.page = page;
    this.rights = rights;
  }

  @PostMapping("/posts/{organization}/{from}/end")
  String endPost(
      @PathVariable String person,
      @PathVariable String organization,
      @PathVariable @DateTimeFormat(iso = DATE) LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DATE) LocalDate lastDay,
      RedirectAttributes next) {
    rights.requirePeople();
    people.endPost(person, organization, from, lastDay);
    return back(next, person, "职务的最后一天已定为 %s。".formatted(lastDay));
  }

  @PostMapping("/email")
  String setEmail(
      @PathVariable String person,
      @RequestParam(defaultValue = "") String email,
      RedirectAttributes next) {
    rights.requirePeople();
    addresses.set(person, email);
    return back(next, person, email.isBlank() ? "邮箱已删除。" : "邮箱已登记。");
  }

  @PostMapping("/unlock")
  String unlock(@PathVariable String person, RedirectAttributes next) {
    rights.requirePeople();
    people.unlock(person);
    return back(next, person, "账号已解锁。");
  }

  @PostMapping("/password")
  String resetPassword(@PathVariable String person, RedirectAttributes next) {
    rights.requirePeople();
    next.addFlashAttribute("issued", List.of(people.resetPassword(person)));
    return back(next, person, "密码已重置。");
  }

  @ExceptionHandler
  ModelAndView refused(PeopleRefused refused) {
    return page.refused(refused, Optional.empty());
  }

  private static String back(RedirectAttributes next, String person, String done) {
    next.addFlashAttribute("done", done);
    next.addAttribute("words", person);
    return PeopleController.PAGE;
  }
}
