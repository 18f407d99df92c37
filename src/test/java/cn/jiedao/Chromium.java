package cn.jiedao;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;

/** The Chromium of this machine, found (else installed) by {@code tools/browser.sh}. */
public final class Chromium implements AutoCloseable {
  private final List<String> scriptErrors = new ArrayList<>();
  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;

  public Chromium() {
    var options = new Playwright.CreateOptions();
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    playwright = Playwright.create(options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(Path.of(find()))
                    .setArgs(
                        List.of(
                            "--disable-gpu",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  private static String find() {
    try {
      var script = new ProcessBuilder("sh", "tools/browser.sh");
      Process search = script.redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String path = new String(search.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Assertions.assertThat(search.waitFor()).as("tools/browser.sh").isZero();
      return path.strip();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The screen of one person, with a session of its own. */
  public BrowserContext screen() {
    BrowserContext screen =
        browser.newContext(
            new NewContextOptions()
                .setViewportSize(1366, 768)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
    screen.onWebError(error -> scriptErrors.add(error.error()));
    return screen;
  }

  /** The first page of somebody who has logged in. */
  public Page login(int port, String person) {
    Page page = screen().newPage();
    page.navigate("http://localhost:" + port + "/login");
    page.getByLabel("用户名").fill(person);
    page.getByLabel("密码").fill(Browser.PASSWORD);
    page.locator("main form button").click();
    page.waitForURL(address -> !address.endsWith("/login"));
    return page;
  }

  /** What failed in the scripts of any page. */
  public List<String> scriptErrors() {
    return scriptErrors;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
