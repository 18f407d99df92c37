package cn.jiedao.assessment.scheme.check;

import java.util.List;

/** One thing the law asks of a scheme. */
interface SchemeCheck {
  List<Finding> findings(SchemeDraft draft, Surroundings around);
}
