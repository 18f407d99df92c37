package cn.jiedao;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.GetByLabelOptions;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/** Tasklist in a browser, operated by what an officer reads on it. */
public final class TasklistScreen {
  private final Page page;
  private final Locator form;
  private final Locator submit;

  public TasklistScreen(BrowserContext screen, int port, String person) {
    page = screen.newPage();
    form = page.locator(".fjs-form");
    submit = page.locator(".btn-primary[type=submit]:visible");
    page.navigate("http://localhost:" + port + "/login");
    page.getByLabel("用户名").fill(person);
    page.getByLabel("密码").fill(Browser.PASSWORD);
    page.locator("main form button").click();
    assertThat(filter(TasklistSession.HIS_OWN)).isVisible();
  }

  private Locator filter(String name) {
    return page.locator(".task-filter .name a").filter(new FilterOptions().setHasText(name));
  }

  /** Opens the form that starts a process. */
  public void chooseProcess(String name) {
    page.locator(".start-process-action a").click();
    page.locator(".modal-body .processes a").filter(new FilterOptions().setHasText(name)).click();
    assertThat(form).isVisible();
  }

  public void start() {
    submit.click();
    assertThat(page.locator(".modal-body")).hasCount(0);
  }

  /** Claims the newest of the tasks of a name that wait for the officer's organisation. */
  public void claim(String task) {
    filter(TasklistSession.OF_THE_ORGANIZATION).click();
    page.locator("ol.tasks-list h4.task a")
        .filter(new FilterOptions().setHasText(task))
        .first()
        .click();
    page.locator("button.claim").click();
    assertThat(page.locator("button.claim")).isHidden();
    assertThat(form).isVisible();
  }

  /** The field under a label; where it must be filled in, the label bears an asterisk. */
  public Locator field(String label) {
    var exactly = Pattern.compile("^" + label + "\\s*\\*?$");
    return form.getByLabel(exactly).first();
  }

  public void tick(String choice) {
    field(choice).check();
  }

  public void answer(String question, String choice) {
    form.locator(".fjs-form-field-radio")
        .filter(new FilterOptions().setHasText(question))
        .getByLabel(choice, new GetByLabelOptions().setExact(true))
        .check();
  }

  /**
   * Writes into fields until each has kept its text: one that is not yet taken over is dropped when
   * another field changes, and no person is as quick as this.
   */
  public void write(Map<String, String> texts) {
    await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> texts.entrySet().stream().filter(this::isDropped).count() == 0);
    assertThat(submit).isEnabled();
  }

  /** Then it is written again. */
  private boolean isDropped(Map.Entry<String, String> text) {
    Locator field = field(text.getKey());
    if (!field.inputValue().isEmpty()) return false;
    field.fill(text.getValue());
    if (field.getAttribute("class").contains("flatpickr")) field.press("Enter");
    return true;
  }

  public void complete() {
    submit.click();
    assertThat(page.locator(".no-task")).isVisible();
    assertThat(page.locator(".notification .alert-danger")).hasCount(0);
  }

  /** Follows the link of the form to the page of the case, which opens beside it. */
  public Page openCase() {
    Page opened =
        page.context()
            .waitForPage(
                () -> form.locator("a").filter(new FilterOptions().setHasText("打开案卷")).click());
    opened.waitForLoadState();
    return opened;
  }

  public void returnTo() {
    page.bringToFront();
  }
}
