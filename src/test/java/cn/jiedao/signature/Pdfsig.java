package cn.jiedao.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Poppler's {@code pdfsig}, which knows nothing of us; found, else installed, by {@code
 * tools/pdfsig.sh}. Where it cannot be installed, the test says so and is skipped.
 */
public final class Pdfsig {
  private static final Pattern VERDICT = Pattern.compile("- Signature Validation: (.*)");
  private static final Pattern TRUST = Pattern.compile("- Certificate Validation: (.*)");
  private static final Pattern COVERAGE = Pattern.compile("- ((?:Not t|T)otal document signed)");

  private final Path folder;

  /**
   * @param folder for its database of certificates
   * @param roots certificates (PEM) that it is to trust
   */
  public Pdfsig(Path folder, Path... roots) throws IOException {
    this.folder = folder;
    boolean found = run("sh", "tools/pdfsig.sh").code() == 0;
    Assumptions.assumeTrue(
        found, "没有 pdfsig（poppler-utils）或 certutil（libnss3-tools），也装不上：没有用它核验签章。");
    Assertions.assertThat(run("certutil", "-N", "-d", database(), "--empty-password").code())
        .isZero();
    for (Path root : roots)
      Assertions.assertThat(
              run(
                      "certutil",
                      "-A",
                      "-d",
                      database(),
                      "-n",
                      root.toString(),
                      "-t",
                      "C,C,C",
                      "-i",
                      root.toString(),
                      "-a")
                  .code())
          .isZero();
  }

  private String database() {
    return "sql:" + folder;
  }

  /**
   * What it says of one signature.
   *
   * @param verdict of the signature itself
   * @param trust of its certificate
   */
  public record Verdict(String verdict, String trust, boolean coversWholeFile) {
    public boolean isValid() {
      return verdict.equals("Signature is Valid.");
    }

    public boolean isTrusted() {
      return trust.equals("Certificate is Trusted.");
    }
  }

  /** With the certificates, oldest signature first. */
  public List<Verdict> check(byte[] pdf) throws IOException {
    return verdicts(pdf);
  }

  /** Whether each signature holds, whoever made it. */
  public List<Verdict> checkContent(byte[] pdf) throws IOException {
    return verdicts(pdf, "-nocert");
  }

  private List<Verdict> verdicts(byte[] pdf, String... options) throws IOException {
    Path file = Files.createTempFile(folder, "checked", ".pdf");
    Files.write(file, pdf);
    var command = new ArrayList<>(List.of("pdfsig", "-nssdir", database()));
    command.addAll(List.of(options));
    command.add(file.toString());
    String said = run(command.toArray(String[]::new)).text();
    Files.delete(file);
    List<String> verdicts = all(VERDICT, said);
    List<String> trust = all(TRUST, said);
    List<String> coverage = all(COVERAGE, said);
    var found = new ArrayList<Verdict>();
    for (int i = 0; i < verdicts.size(); i++)
      found.add(
          new Verdict(
              verdicts.get(i),
              i < trust.size() ? trust.get(i) : "",
              i < coverage.size() && coverage.get(i).startsWith("Total")));
    return found;
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1).strip()).toList();
  }

  private record Result(int code, String text) {}

  private static Result run(String... command) throws IOException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Result(process.waitFor(), text);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
