package cn.jiedao.publication.comment;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the register of comments. */
@Repository
class CommentRows {
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
}
