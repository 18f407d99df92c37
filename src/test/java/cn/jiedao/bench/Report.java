package cn.jiedao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of one run, as Markdown. */
final class Report {
  private static final String SETTINGS =
      """
      select string_agg(name || ' ' || current_setting(name), ', ' order by name) from pg_settings where name in
        ('server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers')
      """;

  private final StringBuilder text = new StringBuilder();

  Report() {
    line("# Benchmarks");
    line("Printed by one run of `mvn -Pbench verify`; compare within it, not between machines.");
    line("");
  }

  void line(String pattern, Object... values) {
    text.append(values.length == 0 ? pattern : pattern.formatted(values)).append('\n');
  }

  void heading(String title, String explanation, String... columns) {
    line("");
    line("## " + title);
    line(explanation);
    line("");
    line("| " + String.join(" | ", columns) + " |");
    line("|---".repeat(columns.length) + "|");
  }

  void machine(JdbcClient database, int rounds) {
    var runtime = Runtime.getRuntime();
    line("| | |");
    line("|---|---|");
    line("| date | %s |", LocalDate.now());
    line("| system | %s %s |", System.getProperty("os.name"), System.getProperty("os.arch"));
    line("| cores | %d |", runtime.availableProcessors());
    line("| Java | %s |", System.getProperty("java.vm.version"));
    line("| heap | %d MiB |", runtime.maxMemory() >> 20);
    line("| PostgreSQL | %s |", database.sql(SETTINGS).query(String.class).single());
    line("| rounds | %d, alternating, after one to warm up |", rounds);
    load("before");
  }

  /** Of the whole machine, by which a reader sees whether other work ran beside. */
  void load(String when) {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    line("");
    line("Load average of the machine %s: %.1f", when, load);
  }

  void print() {
    System.out.println(text);
    try {
      Files.writeString(Path.of("target/benchmarks.md"), text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
