package cn.jiedao.database;

import java.nio.file.Path;
import java.sql.DriverManager;

/**
 * A process of its own that owns a server: {@code ready}, then commits a row for every line of
 * input and answers its number once the server has acknowledged it.
 */
final class ServerMain {
  private ServerMain() {}

  public static void main(String[] args) throws Exception {
    try (var server = new PostgresServer(Path.of(args[0]));
        var connection =
            DriverManager.getConnection(
                server.url(), "jiedao_owner", server.password("jiedao_owner"));
        var statement = connection.createStatement()) {
      statement.execute("create table if not exists kept (number int primary key)");
      System.out.println("ready");
      int number = 0;
      while (System.in.read() >= 0) {
        statement.execute("insert into kept values (" + ++number + ")");
        System.out.println("committed " + number);
      }
    } catch (StartRefused refused) {
      System.out.println("refused " + refused.getMessage() + refused.remedy());
    }
  }
}
