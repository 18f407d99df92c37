package cn.jiedao.publication.comment;

import cn.jiedao.organization.Actor;
import cn.jiedao.publication.Notice;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the register of comments. */
@Repository
class CommentRows {
  /**
   * Where an opinion comes from.
   *
   * @param form of the page it was written on, null for a letter
   * @param letters the import that brought it, null for the page
   */
  record Origin(Way way, LocalDate receivedOn, String form, String reference, Long letters) {}

  private static final String LIST =
      """
      select c.*, a.name, a.contact from public_comment c left join public_comment_author a using (receipt)
      where c.notice = ? order by c.received_on, c.entered_at, c.reference, c.receipt
      """;

  private final JdbcClient jdbc;

  CommentRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int count(String notice) {
    return jdbc.sql("select count(*) from public_comment where notice = ?")
        .param(notice)
        .query(Integer.class)
        .single();
  }

  Map<Way, Integer> byWay(String notice) {
    var counts = new EnumMap<Way, Integer>(Way.class);
    jdbc.sql("select way, count(*) as n from public_comment where notice = ? group by way")
        .param(notice)
        .query(
            row -> {
              counts.put(Way.of(row.getString("way")), row.getInt("n"));
            });
    return counts;
  }

  List<Comment> of(String notice) {
    return jdbc.sql(LIST).param(notice).query(CommentRows::comment).list();
  }

  Set<String> references(String notice) {
    return new HashSet<>(
        jdbc.sql("select reference from public_comment where notice = ? and reference is not null")
            .param(notice)
            .query(String.class)
            .list());
  }

  /** The day on which the opinion of a receipt came in. */
  Optional<LocalDate> received(String notice, String receipt) {
    return jdbc.sql("select received_on from public_comment where (notice, receipt) = (?, ?)")
        .params(notice, receipt)
        .query(LocalDate.class)
        .optional();
  }

  Optional<String> receiptOf(String form) {
    return jdbc.sql("select receipt from public_comment where form = ?")
        .param(form)
        .query(String.class)
        .optional();
  }

  /**
   * @return false where the same form was sent before, and nothing was written
   */
  boolean insert(String receipt, Notice asked, Origin origin, Opinion opinion, Instant at) {
    int written =
        jdbc.sql(
                """
                insert into public_comment (receipt, notice, case_number, way, received_on, entered_at, opinion,
                  community, form, reference, import)
                select ?, number, case_number, ?, ?, ?, ?, ?, ?, ?, ? from notice where number = ?
                on conflict (form) do nothing
                """)
            .params(
                receipt,
                origin.way().code(),
                Date.valueOf(origin.receivedOn()),
                at.atOffset(ZoneOffset.UTC),
                opinion.text(),
                opinion.community(),
                origin.form(),
                origin.reference(),
                origin.letters(),
                asked.number())
            .update();
    if (written > 0 && opinion.namesSomebody()) author(receipt, opinion);
    return written > 0;
  }

  private void author(String receipt, Opinion opinion) {
    jdbc.sql("insert into public_comment_author (receipt, name, contact) values (?, ?, ?)")
        .params(receipt, opinion.name(), opinion.contact())
        .update();
  }

  long insertImport(String notice, String file, int letters, Actor actor, Instant at) {
    return jdbc.sql(
            """
            insert into comment_import (notice, file_name, letters, person, organization, at)
            values (?, ?, ?, ?, ?, ?) returning id
            """)
        .params(
            notice,
            file,
            letters,
            actor.person(),
            actor.organization(),
            at.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  private static Comment comment(ResultSet row, int index) throws SQLException {
    return new Comment(
        row.getString("receipt"),
        row.getString("notice"),
        Way.of(row.getString("way")),
        row.getDate("received_on").toLocalDate(),
        row.getString("reference"),
        new Opinion(
            row.getString("opinion"),
            row.getString("community"),
            row.getString("name"),
            row.getString("contact")));
  }
}
