package cn.jiedao.accountability.commendation;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseSight;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.document.Document;
import cn.jiedao.organization.Kind;
import cn.jiedao.organization.Organizations;
import org.springframework.stereotype.Component;

/**
 * What a body knows of a nominee, such as that he is under investigation, is for the county that
 * decides; whoever nominated him learns only that the nomination goes no further (INV-21-3).
 */
@Component
class NomineeSight implements CaseSight {
  private final Organizations organizations;

  NomineeSight(Organizations organizations) {
    this.organizations = organizations;
  }

  @Override
  public boolean hides(CaseHead head, Step step, String reader) {
    return step.element().equals("checkNominee")
        && !reader.equals(step.organization())
        && organizations.get(reader).kind() != Kind.GOVERNMENT;
  }

  @Override
  public boolean hides(CaseHead head, Document document, String reader) {
    return false;
  }
}
