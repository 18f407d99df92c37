package cn.jiedao.api;

import cn.jiedao.casefile.CaseAccess;
import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.CaseReads;
import cn.jiedao.casefile.Cases;
import cn.jiedao.organization.Actor;
import cn.jiedao.security.ApiCaller;
import cn.jiedao.security.ApiCallers;
import cn.jiedao.security.CurrentOfficer;
import cn.jiedao.security.Officer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets callers see the cases of their organisation; any other looks like one that is not there. */
@Component
public class Reader {
  private final ApiCallers callers;
  private final Cases cases;
  private final CaseAccess access;
  private final CaseReads reads;

  Reader(ApiCallers callers, Cases cases, CaseAccess access, CaseReads reads) {
    this.callers = callers;
    this.cases = cases;
    this.access = access;
    this.reads = reads;
  }

  public ApiCaller caller() {
    return callers.current();
  }

  /** The caller as somebody who looks on for his organisation; reading names no person. */
  Actor actor() {
    ApiCaller caller = caller();
    return new Actor(null, caller.name(), caller.organization(), true, caller.client());
  }

  /**
   * A case to be read, which is noted.
   *
   * @throws Refused when there is no such case, or it is none of the caller's
   */
  public CaseHead enter(String number) {
    CaseHead head = admit(number);
    note(head.number(), CaseReads.How.API, null);
    return head;
  }

  void note(CaseNumber number, CaseReads.How how, UUID document) {
    ApiCaller caller = caller();
    String person = CurrentOfficer.find().map(Officer::person).orElse(null);
    reads.note(
        new CaseReads.Reader(person, caller.organization(), caller.client()),
        number,
        how,
        document);
  }

  /** Lets in without a note. */
  CaseHead admit(String number) {
    return Optional.of(number)
        .filter(CaseNumber::isOne)
        .map(CaseNumber::of)
        .filter(known -> access.canSee(known, actor()))
        .flatMap(cases::find)
        .orElseThrow(Refused::unknown);
  }

  /**
   * A case that the caller may also work on: a system only on those kinds that it was admitted for.
   *
   * @throws Refused likewise, or when the system was not admitted for cases of this kind
   */
  public CaseHead enterToWrite(String number) {
    CaseHead head = admit(number);
    if (!isAdmittedTo(head))
      throw new Refused(
          Problem.of(
              403,
              "not-admitted",
              "没有权限",
              "本系统没有获准办理这类事项（" + head.process() + "）。需要办理的，请联系安全管理员。"));
    return head;
  }

  /** Has it been admitted for cases of this kind? Of people the models say what each may do. */
  boolean isAdmittedTo(CaseHead head) {
    ApiCaller caller = caller();
    return caller.isPerson() || caller.processes().contains(head.process());
  }
}
