package cn.jiedao.assessment.sheet;

import cn.jiedao.casefile.CaseNumber;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The results of the yearly assessments, for everybody (Art. 20). */
@Controller
class ResultPages {
  private final PublicResults results;

  ResultPages(PublicResults results) {
    this.results = results;
  }

  @GetMapping("/public/assessments")
  String all(Model model) {
    model.addAttribute("results", results.all());
    return "assessment/results";
  }

  @GetMapping("/public/assessments/{number}")
  String one(@PathVariable String number, Model model) {
    var result =
        (CaseNumber.isOne(number) ? results.find(CaseNumber.of(number)) : results.published(number))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("result", result);
    return "assessment/result";
  }
}
