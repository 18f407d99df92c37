package cn.jiedao.assessment.scheme.sheet;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.workplace.CaseSection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the page of a scheme's case: the way to its indicators as a workbook. */
@Component
class SchemeWorkbookSection implements CaseSection {
  @Override
  public Optional<Shown> of(CaseHead head) {
    return Optional.of(head)
        .filter(one -> one.process().equals("assessment-scheme"))
        .map(one -> new Shown("assessment/workbook-link", one.number().value()));
  }
}
