package cn.jiedao.workplace;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseSights;
import cn.jiedao.casefile.document.Document;
import cn.jiedao.casefile.document.Document.Secrecy;
import cn.jiedao.engine.DocumentSight;
import cn.jiedao.engine.OpenTask;
import java.util.List;

/** Who of those that look at a case may open a document: the auditor all, others by its secrecy. */
record DocumentAccess(CaseHead head, List<OpenTask> tasks, Viewer viewer, CaseSights sights) {
  boolean mayRead(Document document) {
    if (viewer.isAuditor()) return true;
    if (!viewer.acts()) return document.secrecy() == Secrecy.PUBLIC;
    return new DocumentSight(head, tasks, sights).isOpenTo(viewer.actor().organization(), document);
  }
}
