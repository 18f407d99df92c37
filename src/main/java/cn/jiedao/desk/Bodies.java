package cn.jiedao.desk;

import cn.jiedao.form.Option;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import java.util.List;
import org.springframework.stereotype.Component;

/** Organisations to choose from; practice and real business never meet. */
@Component
class Bodies {
  private final Organizations organizations;

  Bodies(Organizations organizations) {
    this.organizations = organizations;
  }

  List<Option> besides(String own) {
    boolean practice = organizations.isSandbox(own);
    return organizations.all().stream()
        .filter(body -> !body.code().equals(own))
        .filter(body -> organizations.isSandbox(body.code()) == practice)
        .map(body -> new Option(body.code(), body.name()))
        .toList();
  }

  String name(String code) {
    return organizations.find(code).map(Organization::name).orElse(code);
  }
}
