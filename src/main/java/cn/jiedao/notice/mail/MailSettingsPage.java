package cn.jiedao.notice.mail;

import cn.jiedao.organization.Addresses;
import cn.jiedao.security.CurrentOfficer;
import cn.jiedao.security.Officer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where each chooses how he is told by mail (消息设置). */
@Controller
@RequestMapping("/workplace/messages/settings")
class MailSettingsPage {
  private final MailChoices choices;
  private final Addresses addresses;
  private final Postman postman;
  private final MailSettings settings;

  MailSettingsPage(
      MailChoices choices, Addresses addresses, Postman postman, MailSettings settings) {
    this.choices = choices;
    this.addresses = addresses;
    this.postman = postman;
    this.settings = settings;
  }

  @GetMapping
  String show(Model model) {
    model.addAttribute("choices", MailChoice.values());
    model.addAttribute("chosen", choices.of(person()));
    model.addAttribute("email", addresses.of(person()).orElse(null));
    model.addAttribute("works", postman.works());
    model.addAttribute("digestAt", settings.digestAt());
    return "notice/settings";
  }

  @PostMapping
  String choose(@RequestParam MailChoice choice, RedirectAttributes next) {
    choices.choose(person(), choice);
    next.addFlashAttribute("done", "已保存。");
    return "redirect:/workplace/messages/settings";
  }

  private static String person() {
    return CurrentOfficer.find().map(Officer::person).orElseThrow();
  }
}
