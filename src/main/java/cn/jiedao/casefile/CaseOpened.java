package cn.jiedao.casefile;

/** A case was opened under its number; told within the transaction, before its first step. */
public record CaseOpened(CaseNumber caseNumber) {}
