package cn.jiedao.api;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseSights;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.casefile.document.Documents;
import cn.jiedao.engine.Awaited;
import cn.jiedao.engine.AwaitedMessages;
import cn.jiedao.engine.DocumentSight;
import cn.jiedao.engine.OpenTask;
import cn.jiedao.engine.OpenTasks;
import cn.jiedao.engine.OptionProvider;
import cn.jiedao.engine.Options;
import cn.jiedao.organization.Actor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a caller sees of one case. */
@Component
class FollowedCases {
  private final Steps steps;
  private final Proposals proposals;
  private final Documents documents;
  private final OpenTasks openTasks;
  private final AwaitedMessages awaited;
  private final Options options;
  private final CaseSummaries summaries;
  private final CaseSights sights;

  FollowedCases(
      Steps steps,
      Proposals proposals,
      Documents documents,
      OpenTasks openTasks,
      AwaitedMessages awaited,
      Options options,
      CaseSummaries summaries,
      CaseSights sights) {
    this.steps = steps;
    this.proposals = proposals;
    this.documents = documents;
    this.openTasks = openTasks;
    this.awaited = awaited;
    this.options = options;
    this.summaries = summaries;
    this.sights = sights;
  }

  /**
   * @param admitted whether the caller may also work on it
   */
  @Transactional(readOnly = true)
  public FollowedCase of(CaseHead head, Actor reader, boolean admitted) {
    List<OpenTask> tasks = openTasks.of(head.number());
    List<Step> taken = sights.seenBy(reader.organization(), head, steps.of(head.number()));
    var sight = new DocumentSight(head, tasks, sights);
    List<StoredDocument> readable =
        documents.list(head.number()).stream()
            .filter(document -> sight.isOpenTo(reader.organization(), document))
            .map(StoredDocument::of)
            .toList();
    Set<String> ids = readable.stream().map(StoredDocument::id).collect(Collectors.toSet());
    return new FollowedCase(
        summaries.of(head, taken.get(taken.size() - 1).at(), tasks),
        head.regulation(),
        head.parent(),
        new FollowedCase.Proposal(
            head.proposal().number(), head.proposal().hash(), proposals.facts(head.number())),
        admitted ? awaits(head, reader) : List.of(),
        taken.stream().map(step -> taken(step, ids)).toList(),
        readable);
  }

  private List<FollowedCase.Awaits> awaits(CaseHead head, Actor reader) {
    return awaited.of(head, reader).stream().map(message -> awaits(head, message, reader)).toList();
  }

  private FollowedCase.Awaits awaits(CaseHead head, Awaited message, Actor reader) {
    var place =
        new OptionProvider.Place(
            head.number(), message.task() == null ? Map.of() : message.task().about());
    return new FollowedCase.Awaits(
        message.message(),
        message.label(),
        message.task() == null ? null : message.task().due(),
        message.requiredDocuments(),
        message.optionalDocuments(),
        message.contract().jsonSchema(options.seenBy(reader, place)));
  }

  /** What a delegate did is the house's doing, though it ran in somebody's transaction. */
  private FollowedCase.Taken taken(Step step, Set<String> readable) {
    boolean byHouse =
        step.person() == null
            || step.kind() == Step.Kind.SYSTEM
            || step.kind() == Step.Kind.MESSAGE;
    return new FollowedCase.Taken(
        step.seq(),
        step.at(),
        step.kind().name().toLowerCase(Locale.ROOT),
        step.element(),
        step.label(),
        byHouse ? null : summaries.body(step.organization()),
        byHouse ? null : step.personName(),
        byHouse ? null : summaries.person(step.onBehalfOf()),
        byHouse ? null : step.client(),
        step.proposal().number(),
        isReadable(step, readable) ? step.answers() : Map.of());
  }

  private static boolean isReadable(Step step, Set<String> documents) {
    return step.kind() != Step.Kind.DOCUMENT
        || step.answers().get("document") instanceof Map<?, ?> document
            && documents.contains(String.valueOf(document.get("id")));
  }
}
