package cn.jiedao.accountability.commendation;

import cn.jiedao.publication.Notices;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who was commended, for everybody, with what was withdrawn and why (Art. 21). */
@Controller
class CommendationPages {
  private final Commendations commendations;
  private final Notices notices;

  CommendationPages(Commendations commendations, Notices notices) {
    this.commendations = commendations;
    this.notices = notices;
  }

  @GetMapping("/public/commendations")
  String commendations(Model model) {
    List<PublicCommendation> known =
        commendations.all().stream().flatMap(one -> shown(one).stream()).toList();
    model.addAttribute("standing", known.stream().filter(one -> one.given().stands()).toList());
    model.addAttribute("withdrawn", known.stream().filter(one -> !one.given().stands()).toList());
    return "accountability/commendations";
  }

  private Optional<PublicCommendation> shown(Commendation given) {
    return notices
        .find(given.notice())
        .filter(notice -> !notice.isPractice() && !notice.isWithdrawn())
        .map(notice -> new PublicCommendation(given, notice));
  }
}
