package cn.jiedao.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts what a thread sends to the database: every statement, and a batch as one. */
final class StatementCount extends DelegatingDataSource {
  private static final ThreadLocal<Integer> SENT = ThreadLocal.withInitial(() -> 0);

  StatementCount(DataSource database) {
    super(database);
  }

  static void reset() {
    SENT.set(0);
  }

  static int sofar() {
    return SENT.get();
  }

  @Override
  public Connection getConnection() throws SQLException {
    return watched(Connection.class, super.getConnection());
  }

  private static <T> T watched(Class<T> type, T target) {
    Object watched =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().startsWith("execute")) SENT.set(SENT.get() + 1);
              try {
                return statement(method.invoke(target, arguments));
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
    return type.cast(watched);
  }

  private static Object statement(Object result) {
    if (result instanceof PreparedStatement prepared)
      return watched(PreparedStatement.class, prepared);
    return result instanceof Statement plain ? watched(Statement.class, plain) : result;
  }
}
