package cn.jiedao;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.jiedao.casefile.CaseNumber;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.GetByLabelOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;

/** Tasklist in a browser, operated by what an officer reads on it. */
public final class TasklistScreen {
  private final Page page;
  private final String server;
  private final Locator form;
  private final Locator submit;

  public TasklistScreen(BrowserContext screen, int port, String person) {
    page = screen.newPage();
    server = "http://localhost:" + port;
    form = page.locator(".fjs-form");
    submit = button("提交");
    page.navigate(server + "/login");
    page.getByLabel("用户名").fill(person);
    page.getByLabel("密码").fill(Browser.PASSWORD);
    page.locator("main form button").click();
    assertThat(filter(TasklistSession.HIS_OWN)).isVisible();
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  private Locator filter(String name) {
    return page.locator(".task-filter .name a").filter(new FilterOptions().setHasText(name));
  }

  /** Opens the form that starts a process. */
  public void chooseProcess(String name) {
    link("发起事项").click();
    link(name).click();
    assertThat(form).isVisible();
  }

  private Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
  }

  /**
   * @return the number of the case
   */
  public CaseNumber start() {
    submit.click();
    Locator begun = page.getByRole(AriaRole.STATUS);
    assertThat(begun).containsText("已发起，案号");
    return CaseNumber.of(begun.locator(".number").innerText());
  }

  /** Goes from the page of a case to a task of it that waits for the officer, and claims it. */
  public void claim(CaseNumber number, String task) {
    page.navigate(server + "/workplace/cases/" + number);
    page.locator(".holders > li")
        .filter(new FilterOptions().setHasText(task))
        .locator("a.button")
        .first()
        .click();
    button("签收").click();
    assertThat(button("退回本单位待办")).isVisible();
    assertThat(submit).isEnabled();
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

  public void write(Map<String, String> texts) {
    texts.forEach(this::write);
  }

  private void write(String label, String text) {
    Locator field = field(label);
    field.fill(text);
    if (field.getAttribute("class").contains("flatpickr")) field.press("Enter");
  }

  public void complete() {
    submit.click();
    assertThat(page.locator(".no-task")).isVisible();
    assertThat(page.locator(".notification .alert-danger")).hasCount(0);
  }

  /** Follows the link to the page of the case, which opens beside it. */
  public Page openCase() {
    Page opened = page.context().waitForPage(() -> page.locator(".sheet-head a.number").click());
    opened.waitForLoadState();
    return opened;
  }

  public void returnTo() {
    page.bringToFront();
  }

  public Page page() {
    return page;
  }
}
