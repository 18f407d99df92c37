package cn.jiedao.supervision.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/** Reads moments, also the engine's, whose columns have no zone and mean that of the process. */
final class Instants {
  private Instants() {}

  static Instant of(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
