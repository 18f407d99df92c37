package cn.jiedao.workplace;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.engine.CaseActs;
import cn.jiedao.engine.CasePictures;
import cn.jiedao.publication.comment.Solicitations;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a case (案卷), and what may be done to the case from it. */
@Controller
class CasePage {
  static final String ADDRESS = "/workplace/cases/{number}";

  private final Viewers viewers;
  private final CaseViews views;
  private final CaseActs acts;
  private final CasePictures pictures;
  private final Solicitations solicitations;
  private final List<CaseSection> sections;

  CasePage(
      Viewers viewers,
      CaseViews views,
      CaseActs acts,
      CasePictures pictures,
      Solicitations solicitations,
      List<CaseSection> sections) {
    this.viewers = viewers;
    this.views = views;
    this.acts = acts;
    this.pictures = pictures;
    this.solicitations = solicitations;
    this.sections = sections;
  }

  @GetMapping(ADDRESS)
  String show(@PathVariable String number, Model model) {
    Viewer viewer = viewers.current();
    CaseHead head = viewers.enter(viewer, number);
    model.addAttribute("view", views.of(head, viewer));
    model.addAttribute("solicitations", solicitations.of(head.number()));
    model.addAttribute(
        "sections", sections.stream().flatMap(section -> section.of(head).stream()).toList());
    return "workplace/case";
  }

  /** The models of the case with the way it has taken, drawn by the page. */
  @GetMapping(ADDRESS + "/pictures")
  @ResponseBody
  List<CasePictures.Picture> pictures(@PathVariable String number) {
    return pictures.of(viewers.enter(viewers.current(), number).number());
  }

  @PostMapping(ADDRESS + "/{act}")
  String carryOut(
      @PathVariable String number,
      @PathVariable String act,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    CaseHead head = viewers.enter(viewers.current(), number);
    acts.carryOut(head.number(), act, viewers.actor(), reason);
    next.addFlashAttribute("done", "已办理，并记入案卷。");
    return "redirect:/workplace/cases/" + head.number();
  }
}
