package cn.jiedao.casefile;

/** A register of legal effects: whether a case has one, which no act may take from it. */
public interface EffectRegister {
  boolean holds(CaseNumber number);
}
