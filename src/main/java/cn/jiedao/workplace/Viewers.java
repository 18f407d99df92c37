package cn.jiedao.workplace;

import cn.jiedao.casefile.CaseAccess;
import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.CaseReads;
import cn.jiedao.casefile.Cases;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Actors;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lets people into cases; one that is not theirs looks exactly like one that does not exist. */
@Component
class Viewers {
  private final Actors actors;
  private final IdentityService identities;
  private final Cases cases;
  private final CaseAccess access;
  private final CaseReads reads;

  Viewers(
      Actors actors, IdentityService identities, Cases cases, CaseAccess access, CaseReads reads) {
    this.actors = actors;
    this.identities = identities;
    this.cases = cases;
    this.access = access;
    this.reads = reads;
  }

  Viewer current() {
    var caller = identities.getCurrentAuthentication();
    Set<String> groups =
        caller == null || caller.getGroupIds() == null
            ? Set.of()
            : Set.copyOf(caller.getGroupIds());
    var viewer = new Viewer(actors.find().orElse(null), groups);
    if (!viewer.acts() && !viewer.readsAll())
      throw new AccessDeniedException("当前账号没有代表任何单位，请先登录并选择职务。");
    return viewer;
  }

  /** Whoever enters a case reads it, and that is noted. */
  CaseHead enter(Viewer viewer, String number) {
    CaseHead head = admit(viewer, number);
    note(viewer, head.number(), CaseReads.How.PAGE, null);
    return head;
  }

  void note(Viewer viewer, CaseNumber number, CaseReads.How how, UUID document) {
    var caller = identities.getCurrentAuthentication();
    String organization = viewer.acts() ? viewer.actor().organization() : null;
    String client = viewer.acts() ? viewer.actor().client() : null;
    reads.note(
        new CaseReads.Reader(caller.getUserId(), organization, client), number, how, document);
  }

  /** Lets in without a note: whoever calls it notes what is read, and how. */
  CaseHead admit(Viewer viewer, String number) {
    return Optional.of(number)
        .filter(CaseNumber::isOne)
        .map(CaseNumber::of)
        .filter(known -> viewer.readsAll() || access.canSee(known, viewer.actor()))
        .flatMap(cases::find)
        .orElseThrow(Viewers::unknown);
  }

  /** Whoever asks for an act: an officer, or an administrator, who belongs to no organisation. */
  Actor caller() {
    return actors.find().orElseGet(() -> actors.administrator().orElseGet(actors::current));
  }

  /** Somebody who wants to change something in a case; an administrator never may. */
  Actor actor() {
    return actors.current();
  }

  static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
