package cn.jiedao.workplace;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.Chains;
import cn.jiedao.casefile.document.Document;
import cn.jiedao.casefile.document.Documents;
import cn.jiedao.engine.OpenTasks;
import cn.jiedao.security.CurrentOfficer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads a whole case at one moment; what is large stays where it is until it is written out. */
@Component
class CaseFiles {
  private final CaseViews views;
  private final Chains chains;
  private final Documents documents;
  private final OpenTasks tasks;
  private final Clock clock;

  CaseFiles(CaseViews views, Chains chains, Documents documents, OpenTasks tasks, Clock clock) {
    this.views = views;
    this.chains = chains;
    this.documents = documents;
    this.tasks = tasks;
    this.clock = clock;
  }

  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public CaseFile of(CaseHead head, Viewer viewer) {
    var access = new DocumentAccess(head, tasks.of(head.number()), viewer);
    Map<Boolean, List<Document>> split =
        documents.list(head.number()).stream()
            .collect(Collectors.partitioningBy(document -> isEnclosed(document, access)));
    return new CaseFile(
        views.of(head, viewer),
        chains.records(head.number()),
        split.get(true),
        split.get(false),
        Names.second(clock.instant()),
        maker());
  }

  private static boolean isEnclosed(Document document, DocumentAccess access) {
    return document.state() == Document.State.AVAILABLE && access.mayRead(document);
  }

  private static String maker() {
    return CurrentOfficer.find()
        .map(officer -> (officer.organizationName() + " " + officer.personName()).strip())
        .orElse("");
  }
}
