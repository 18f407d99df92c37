package cn.jiedao.workplace;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseSights;
import cn.jiedao.casefile.Chains;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.casefile.document.Document;
import cn.jiedao.casefile.document.Documents;
import cn.jiedao.engine.OpenTasks;
import cn.jiedao.security.CurrentOfficer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final Steps steps;
  private final CaseSights sights;
  private final Clock clock;

  CaseFiles(
      CaseViews views,
      Chains chains,
      Documents documents,
      OpenTasks tasks,
      Steps steps,
      CaseSights sights,
      Clock clock) {
    this.views = views;
    this.chains = chains;
    this.documents = documents;
    this.tasks = tasks;
    this.steps = steps;
    this.sights = sights;
    this.clock = clock;
  }

  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public CaseFile of(CaseHead head, Viewer viewer) {
    var access = new DocumentAccess(head, tasks.of(head.number()), viewer, sights);
    Map<Boolean, List<Document>> split =
        documents.list(head.number()).stream()
            .collect(Collectors.partitioningBy(document -> isEnclosed(document, access)));
    return new CaseFile(
        views.of(head, viewer),
        chains.records(head.number()),
        withheld(head, viewer),
        split.get(true),
        split.get(false),
        Names.second(clock.instant()),
        maker());
  }

  private Set<Integer> withheld(CaseHead head, Viewer viewer) {
    if (!viewer.acts()) return Set.of();
    return steps.of(head.number()).stream()
        .filter(step -> sights.hides(viewer.actor().organization(), head, step))
        .map(Step::seq)
        .collect(Collectors.toSet());
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
