package cn.jiedao.publication;

import cn.jiedao.casefile.CaseNumber;

/** A notice of a case is public from the commit on; told within the transaction. */
public record NoticePublished(CaseNumber caseNumber, Notice notice) {}
