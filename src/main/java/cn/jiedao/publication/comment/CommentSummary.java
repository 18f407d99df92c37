package cn.jiedao.publication.comment;

import java.time.Instant;

/** What became of the comments on a notice, as the public is told. */
public record CommentSummary(
    String notice,
    String caseNumber,
    int step,
    int received,
    int adopted,
    String summary,
    String reply,
    Instant madeAt) {}
