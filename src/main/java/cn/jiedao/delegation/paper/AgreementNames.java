package cn.jiedao.delegation.paper;

import cn.jiedao.norm.Norm;
import cn.jiedao.norm.Norms;
import cn.jiedao.norm.Power;
import cn.jiedao.norm.Powers;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How an agreement names norms, matters and communities. */
@Component
class AgreementNames {
  private static final String WHOLE = "乙方管辖的全部区域";

  private final Norms norms;
  private final Powers powers;
  private final JdbcClient database;

  AgreementNames(Norms norms, Powers powers, JdbcClient database) {
    this.norms = norms;
    this.powers = powers;
    this.database = database;
  }

  List<String> norms(List<String> codes) {
    return codes.stream().map(code -> norms.find(code).map(Norm::label).orElse(code)).toList();
  }

  List<String> matters(List<String> codes) {
    return codes.stream().map(code -> powers.find(code).map(Power::label).orElse(code)).toList();
  }

  /** None stands for all of the office's area. */
  String area(List<String> communities) {
    if (communities.isEmpty()) return WHOLE;
    return database
        .sql("select name from community where code in (:codes) order by code")
        .param("codes", communities)
        .query(String.class)
        .stream()
        .collect(Collectors.joining("、"));
  }
}
