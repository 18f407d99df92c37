package cn.jiedao.organization;

import cn.jiedao.organization.OrganizationSnapshot.Known;
import cn.jiedao.organization.register.RegisteredChange;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Units, bodies and offices, with today's names; read from memory, at most a minute older than the
 * tables, so that a change made on another node arrives without being told.
 */
@Component
public class Organizations {
  private static final long MAX_AGE = Duration.ofMinutes(1).toNanos();

  private final JdbcClient database;
  private final Clock clock;
  private volatile OrganizationSnapshot snapshot;

  Organizations(JdbcClient database, Clock clock, OrganizationLoading loadedBefore) {
    this.database = database;
    this.clock = clock;
    this.snapshot = read();
  }

  /** Also offices that were abolished (by their last name) or begin later. */
  public Optional<Organization> find(String code) {
    return Optional.ofNullable(present().bodies().get(code)).map(Known::body);
  }

  public Organization get(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException("没有代码为“" + code + "”的单位"));
  }

  /** Every body and office that exists today, unit by unit. */
  public List<Organization> all() {
    return present().existing();
  }

  /** Those besides that were abolished or begin later. */
  public List<Organization> known() {
    return present().bodies().values().stream().map(Known::body).toList();
  }

  /** Those that someone may be given a post in: not yet abolished. */
  public List<Organization> appointable() {
    return present().bodies().values().stream()
        .filter(known -> !known.abolished())
        .map(Known::body)
        .toList();
  }

  public boolean isAbolished(String code) {
    Known known = present().bodies().get(code);
    return known != null && known.abolished();
  }

  /** The offices that exist today. */
  public List<Organization> offices() {
    return all().stream().filter(body -> body.kind() == Kind.OFFICE).toList();
  }

  /** The offices a unit manages today; a unit may have none. */
  public List<Organization> officesOf(String unit) {
    return offices().stream().filter(office -> office.unit().equals(unit)).toList();
  }

  public Optional<Organization> withFunction(String unit, String function) {
    return all().stream()
        .filter(body -> body.kind() != Kind.OFFICE)
        .filter(body -> body.unit().equals(unit) && body.function().equals(function))
        .findFirst();
  }

  public List<Unit> units() {
    return List.copyOf(present().units().values());
  }

  public Unit unit(String code) {
    Unit unit = present().units().get(code);
    if (unit == null) throw new IllegalArgumentException("没有代码为“" + code + "”的地区");
    return unit;
  }

  /** Whether a body is there for practising only. */
  public boolean isSandbox(String organization) {
    return unit(get(organization).unit()).sandbox();
  }

  private OrganizationSnapshot present() {
    var own = (OrganizationSnapshot) TransactionSynchronizationManager.getResource(this);
    if (own != null) return own;
    OrganizationSnapshot known = snapshot;
    if (known == null
        || System.nanoTime() - known.readAt() > MAX_AGE
        || !known.day().equals(LocalDate.now(clock))) snapshot = known = read();
    return known;
  }

  private OrganizationSnapshot read() {
    return OrganizationSnapshot.read(database, LocalDate.now(clock));
  }

  /** Whoever changes the register sees the change at once, others once it is committed. */
  @EventListener
  void follow(RegisteredChange change) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      snapshot = null;
      return;
    }
    if (TransactionSynchronizationManager.unbindResourceIfPossible(this) == null)
      TransactionSynchronizationManager.registerSynchronization(new UntilTheEnd());
    TransactionSynchronizationManager.bindResource(this, read());
  }

  private final class UntilTheEnd implements TransactionSynchronization {
    private Object suspended;

    @Override
    public void suspend() {
      suspended = TransactionSynchronizationManager.unbindResourceIfPossible(Organizations.this);
    }

    @Override
    public void resume() {
      if (suspended != null)
        TransactionSynchronizationManager.bindResource(Organizations.this, suspended);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(Organizations.this);
      snapshot = null;
    }
  }
}
