package cn.jiedao.security;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one way in; in a demo it says who is who. */
@Controller
class LoginPage {
  private final Optional<WhoIsWho> whoIsWho;

  LoginPage(Optional<WhoIsWho> whoIsWho) {
    this.whoIsWho = whoIsWho;
  }

  @GetMapping("/login")
  String show(
      @RequestParam Optional<String> error, @RequestParam Optional<String> logout, Model model) {
    model.addAttribute("failed", error.isPresent());
    model.addAttribute("loggedOut", logout.isPresent());
    whoIsWho.ifPresent(
        demo -> {
          model.addAttribute("password", WhoIsWho.PASSWORD);
          model.addAttribute("tour", demo.tour());
          model.addAttribute("everyone", demo.everyone());
        });
    return "security/login";
  }
}
