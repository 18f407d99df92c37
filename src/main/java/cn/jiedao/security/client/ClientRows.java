package cn.jiedao.security.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
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

  static ApiKey key(ResultSet row, int index) throws SQLException {
    return key(row, "id", "revoked_at", "revoked_by");
  }

  static ApiKey key(ResultSet row, String id, String revokedAt, String revokedBy)
      throws SQLException {
    return new ApiKey(
        row.getString(id),
        row.getString("client"),
        instant(row, "issued_at"),
        row.getString("issued_by"),
        instant(row, "expires_at"),
        instant(row, revokedAt),
        row.getString(revokedBy),
        row.getObject("last_used_on", LocalDate.class));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
