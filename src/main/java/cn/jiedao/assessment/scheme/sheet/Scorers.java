package cn.jiedao.assessment.scheme.sheet;

import cn.jiedao.organization.Organization;
import java.util.List;
import java.util.Optional;

/** The bodies of a unit that may score, by whatever name a sheet calls them. */
record Scorers(List<Organization> bodies) {
  Optional<String> code(String text) {
    return bodies.stream()
        .filter(body -> List.of(body.code(), body.shortName(), body.name()).contains(text))
        .map(Organization::code)
        .findFirst();
  }

  Optional<String> fault(String text) {
    return code(text).isPresent()
        ? Optional.empty()
        : Optional.of("“%s”不是本地区的部门，请按工作表“%s”填写".formatted(text, IndicatorWorkbook.BODIES));
  }

  /** As the sheet writes it. */
  String name(String code) {
    return bodies.stream()
        .filter(body -> body.code().equals(code))
        .map(Organization::shortName)
        .findFirst()
        .orElse(code);
  }
}
