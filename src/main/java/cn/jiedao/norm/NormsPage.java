package cn.jiedao.norm;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The norms for everybody on duty to read, and which powers rest on them. */
@Controller
class NormsPage {
  /**
   * @param powers own powers that rest on it
   */
  record Row(Norm norm, boolean valid, List<String> powers) {}

  private final Norms norms;
  private final Powers powers;
  private final Clock clock;

  NormsPage(Norms norms, Powers powers, Clock clock) {
    this.norms = norms;
    this.powers = powers;
    this.clock = clock;
  }

  @GetMapping("/workplace/norms")
  String show(Model page) {
    LocalDate today = LocalDate.now(clock);
    Map<String, TreeSet<String>> resting =
        powers.all().stream()
            .collect(
                Collectors.groupingBy(
                    Power::norm,
                    // without its department: the same power of every district is told once
                    Collectors.mapping(Power::label, Collectors.toCollection(TreeSet::new))));
    page.addAttribute(
        "rows",
        norms.all().stream()
            .map(
                norm ->
                    new Row(
                        norm,
                        norm.isValidOn(today),
                        List.copyOf(resting.getOrDefault(norm.code(), new TreeSet<>()))))
            .toList());
    return "norm/norms";
  }
}
