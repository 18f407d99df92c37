package cn.jiedao.casefile;

/**
 * A case reached its end; told within the transaction.
 *
 * @param outcome id of the end event
 */
public record CaseEnded(CaseNumber caseNumber, String outcome, String label) {}
