package cn.jiedao.assessment.branch;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Steps;
import cn.jiedao.organization.Organizations;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the offices of a branch body's area said of it, office by office. */
@Component
class BranchWords {
  private final Steps steps;
  private final Organizations organizations;

  BranchWords(Steps steps, Organizations organizations) {
    this.steps = steps;
    this.organizations = organizations;
  }

  /** One word of each office: once an office has spoken, nobody records its silence. */
  List<BranchWord> of(CaseNumber number) {
    return Stream.concat(
            steps.of(number, "giveBranchOpinion").stream().map(BranchWord::given),
            steps.of(number, "enterSilenceOnBranch").stream().map(BranchWord::silence))
        .toList();
  }

  /** Every word verbatim, one office a line; null before anybody was heard. */
  String summary(CaseNumber number) {
    String said =
        of(number).stream()
            .map(word -> name(word.office()) + "：" + word.verbatim())
            .collect(Collectors.joining("\n"));
    return said.isEmpty() ? null : said;
  }

  String name(String office) {
    return organizations.get(office).shortName();
  }
}
