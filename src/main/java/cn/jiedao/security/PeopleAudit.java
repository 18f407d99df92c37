package cn.jiedao.security;

import cn.jiedao.organization.AddressChanged;
import cn.jiedao.organization.AdministratorAppointed;
import cn.jiedao.organization.MandateChanged;
import cn.jiedao.organization.PasswordChanged;
import cn.jiedao.organization.PasswordReset;
import cn.jiedao.organization.PersonAdded;
import cn.jiedao.organization.PersonUnlocked;
import cn.jiedao.organization.Post;
import cn.jiedao.organization.PostBegun;
import cn.jiedao.organization.PostEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Records every change of people and posts in its own transaction, and ends sessions it touches.
 */
@Component
class PeopleAudit {
  private final AuditLog audit;
  private final Revocations revocations;

  PeopleAudit(AuditLog audit, Revocations revocations) {
    this.audit = audit;
    this.revocations = revocations;
  }

  @EventListener
  void on(PersonAdded event) {
    audit.record(event.by(), null, "person.added", event.person(), "ok");
  }

  @EventListener
  void on(AdministratorAppointed event) {
    String object = event.person() + " → " + event.administrator().group();
    audit.record(event.by(), null, "administrator.appointed", object, "ok");
  }

  @EventListener
  void on(PostBegun event) {
    audit.record(event.by(), null, "post.begun", describe(event.post()), "ok");
  }

  @EventListener
  void on(PostEnded event) {
    audit.record(event.by(), null, "post.ended", describe(event.post()), "ok");
  }

  @EventListener
  void on(AddressChanged event) {
    audit.record(event.by(), null, "person.email", event.person(), "ok");
  }

  @EventListener
  void on(PersonUnlocked event) {
    audit.record(event.by(), null, "person.unlocked", event.person(), "ok");
  }

  @EventListener
  void on(MandateChanged event) {
    audit.record(event.by(), null, event.action(), event.object(), "ok");
  }

  /** Whoever still works with the old password is thrown out. */
  @EventListener
  void on(PasswordReset event) {
    audit.record(event.by(), null, "password.reset", event.person(), "ok");
    revocations.revoke(event.person());
  }

  @EventListener
  void on(PasswordChanged event) {
    audit.record(event.person(), null, "password.changed", event.person(), "ok");
    revocations.revoke(event.person());
  }

  private static String describe(Post post) {
    String rank = post.leader() ? ".leader" : "";
    String until = post.until() == null ? "" : post.until().toString();
    return "%s → %s%s %s/%s"
        .formatted(post.person(), post.organization(), rank, post.from(), until);
  }
}
