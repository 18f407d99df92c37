package cn.jiedao.organization.register;

/**
 * In which order what hangs on an office follows {@link OfficesChanged}: who does the work from now
 * on before the work itself. Whoever names no turn comes last.
 */
public final class Turn {
  /** From here on an abolished office begins nothing new. */
  public static final int END = 10;

  /** Posts, mandates and the engine's groups. */
  public static final int PEOPLE = 20;

  /** Heads of cases, who sees them, and what their files say; cases are locked here. */
  public static final int CASES = 30;

  /** Open tasks. */
  public static final int TASKS = 40;

  /** Registers of what offices carry: transfers, lists, delegations, contracts. */
  public static final int REGISTERS = 50;

  private Turn() {}
}
