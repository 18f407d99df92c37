package cn.jiedao.notice;

import java.time.Instant;
import java.util.List;

/** People were told something; told within the transaction. */
public record PeopleTold(List<String> persons, Told what, Instant at) {}
