package cn.jiedao.accountability.correction;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Which orders the county made public, for everybody, and whether they were followed (Art. 21). */
@Controller
class CorrectionPages {
  private final Circulars circulars;

  CorrectionPages(Circulars circulars) {
    this.circulars = circulars;
  }

  @GetMapping("/public/corrections")
  String corrections(Model model) {
    model.addAttribute("circulars", circulars.shown());
    return "accountability/corrections";
  }
}
