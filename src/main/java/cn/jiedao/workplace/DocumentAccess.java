package cn.jiedao.workplace;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.document.Document;
import cn.jiedao.casefile.document.Document.Secrecy;
import cn.jiedao.engine.OpenTask;
import java.util.List;

/**
 * Who of those that see a case may know a document: a confidential one only the applicant, whoever
 * uploaded it, and whoever has to work on the case now.
 */
record DocumentAccess(CaseHead head, List<OpenTask> tasks, Viewer viewer) {
  boolean mayRead(Document document) {
    if (viewer.isAuditor()) return true;
    if (!viewer.acts()) return document.secrecy() == Secrecy.PUBLIC;
    return document.secrecy() != Secrecy.CONFIDENTIAL
        || viewer.isFrom(head.applicant())
        || viewer.isFrom(document.organization())
        || tasks.stream().anyMatch(task -> task.asks(viewer.actor().organization()));
  }
}
