package cn.jiedao.assessment.scheme;

import cn.jiedao.organization.Organizations;
import cn.jiedao.publication.Notice;
import cn.jiedao.publication.Notices;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The schemes for everybody: weights, what changed since last year and why (Art. 20). */
@Controller
class SchemePages {
  /** A scheme with the notice that made it public. */
  record Published(Scheme scheme, String unit, Notice notice) {}

  private final Schemes schemes;
  private final SchemeViews views;
  private final Organizations organizations;
  private final Notices notices;

  SchemePages(Schemes schemes, SchemeViews views, Organizations organizations, Notices notices) {
    this.schemes = schemes;
    this.views = views;
    this.organizations = organizations;
    this.notices = notices;
  }

  @GetMapping("/public/schemes")
  String schemes(Model model) {
    List<Published> published =
        schemes.standing().stream()
            .map(this::published)
            .filter(one -> !one.notice().isPractice())
            .toList();
    model.addAttribute("schemes", published);
    return "assessment/schemes";
  }

  @GetMapping("/public/schemes/{notice}")
  String scheme(@PathVariable String notice, Model model) {
    Published one =
        schemes
            .published(notice)
            .map(this::published)
            .filter(shown -> !shown.notice().isPractice())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("published", one);
    model.addAttribute("view", views.of(one.scheme()));
    model.addAttribute(
        "amended", schemes.find(one.scheme().amends()).map(Scheme::notice).orElse(null));
    model.addAttribute(
        "amendment", schemes.amendmentOf(one.scheme()).map(Scheme::notice).orElse(null));
    return "assessment/scheme";
  }

  private Published published(Scheme scheme) {
    return new Published(
        scheme,
        organizations.unit(scheme.unit()).name(),
        notices.find(scheme.notice()).orElseThrow());
  }
}
