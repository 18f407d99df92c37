package cn.jiedao.security.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** Rows of the tables of clients and keys. */
final class ClientRows {
  private ClientRows() {}

  static ApiClient client(ResultSet row, int index) throws SQLException {
    return new ApiClient(
        row.getString("id"),
        row.getString("name"),
        row.getString("organization"),
        List.of((String[]) row.getArray("processes").getArray()),
        row.getBoolean("sandbox"),
        row.getObject("calls_per_minute", Integer.class),
        instant(row, "created_at"),
        row.getString("created_by"),
        instant(row, "revoked_at"),
        row.getString("revoked_by"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
