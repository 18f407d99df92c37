package cn.jiedao;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.jiedao.casefile.CaseNumber;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.GetByLabelOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import java.util.regex.Pattern;

/** Tasklist in a browser, operated by what an officer reads on it. */
public final class TasklistScreen {
  private static final double A_LOOK_MILLIS = 800;
  private static final Pattern LIST = Pattern.compile("/filter/[^/]+/list|/task\\?");

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
    return begun();
  }

  private CaseNumber begun() {
    Locator begun = page.getByText("已发起，案号");
    appears(begun);
    return CaseNumber.of(begun.locator(".number").innerText());
  }

  /** Claims a task of a case that waits for the officer's organisation. */
  public void claim(CaseNumber number, String task) {
    open(TasklistSession.OF_THE_ORGANIZATION, number, task);
    button("签收").click();
    assertThat(button("退回本单位待办")).isVisible();
    assertThat(submit).isEnabled();
  }

  /** Opens a task in one of the officer's lists, or from its case where the list is too long. */
  public void open(String list, CaseNumber number, String task) {
    if (!page.url().contains("/camunda/app/tasklist/") || !findInList(list, number, task))
      openFromCase(number, task);
    assertThat(form).isVisible();
  }

  private boolean findInList(String list, CaseNumber number, String task) {
    page.waitForResponse(answer -> LIST.matcher(answer.url()).find(), () -> filter(list).click());
    Locator card =
        page.locator("ol.tasks-list > li")
            .filter(new FilterOptions().setHasText(number.value()))
            .locator("h4.task a")
            .filter(new FilterOptions().setHasText(task));
    try {
      card.click(new Locator.ClickOptions().setTimeout(A_LOOK_MILLIS));
      return true;
    } catch (TimeoutError notAmongTheFirst) {
      return false;
    }
  }

  private void openFromCase(CaseNumber number, String task) {
    page.navigate(server + "/workplace/cases/" + number);
    page.locator(".holders > li")
        .filter(new FilterOptions().setHasText(task))
        .locator("a.button")
        .first()
        .click();
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

  /** Chooses in a list that is searched by what is typed. */
  public void choose(String label, String option) {
    field(label).fill(option);
    page.locator(".fjs-dropdownlist-item")
        .filter(new FilterOptions().setHasText(option))
        .first()
        .click();
  }

  public void write(Map<String, String> texts) {
    texts.forEach(this::write);
  }

  private void write(String label, String text) {
    Locator field = field(label);
    boolean isDate =
        (boolean) field.evaluate("field => !!field.closest('.fjs-form-field-datetime')");
    if (isDate) drawn(field);
    field.fill(text);
    if (isDate) field.press("Enter");
  }

  /** A date field that has just appeared empties itself once before it can be typed into. */
  private void drawn(Locator date) {
    assertThat(date).hasClass(Pattern.compile("flatpickr-input"));
    for (int frame = 0; frame < 5; frame++)
      page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn)))");
  }

  public void complete() {
    submit.click();
    appears(page.locator(".no-task"));
    assertThat(page.locator(".notification .alert-danger")).hasCount(0);
  }

  /** Completes a task that signs: a dialogue asks for the password first. */
  public void completeSigning() {
    submit.click();
    confirmSigning(Browser.PASSWORD);
    appears(page.locator(".no-task"));
  }

  /**
   * @return the dialogue, which stays where the password is wrong
   */
  public Locator confirmSigning(String password) {
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("登录密码").fill(password);
    dialog.getByRole(AriaRole.BUTTON).getByText("确认签署", exactly()).click();
    return dialog;
  }

  /** Sends a date before the page has been drawn with it, as a quick hand would. */
  public CaseNumber startAtOnce(String label, String date) {
    field(label).fill(date);
    field(label)
        .evaluate(
            """
            (field, button) => {
              field.dispatchEvent(new KeyboardEvent('keydown', { code: 'Enter', keyCode: 13, bubbles: true }));
              button.click();
            }""",
            submit.elementHandle());
    return begun();
  }

  /** Where it does not, the failure tells what the officer reads instead. */
  private void appears(Locator expected) {
    try {
      assertThat(expected).isVisible();
    } catch (AssertionError missing) {
      throw new AssertionError("The page shows:\n" + page.locator("body").innerText(), missing);
    }
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

  /** Keeps what has been filled in, and comes back to it. */
  public void keepDraftAndComeBack() {
    button("保存草稿").click();
    assertThat(page.locator(".draft-status")).containsText("草稿已保存");
    page.reload();
    assertThat(page.getByText("草稿已恢复")).isVisible();
    assertThat(form).isVisible();
  }

  /** Sends the form though something is missing; what it says stands at its field. */
  public Locator refused() {
    submit.click();
    assertThat(page.locator(".sheet-notes").getByRole(AriaRole.ALERT)).isVisible();
    return form.locator(".fjs-form-field-error").first();
  }

  /** Looks at one of the views of the case beside the form. */
  public Locator view(String name) {
    page.locator(".sheet-tabs button").filter(new FilterOptions().setHasText(name)).click();
    return page.locator(".sheet-view");
  }

  /** Uploads a document beside the form. */
  public void upload(String kind, FilePayload file) {
    Locator documents = view("材料");
    documents.getByLabel("材料种类").selectOption(kind);
    documents.locator("input[type=file]").setInputFiles(file);
    documents.getByRole(AriaRole.BUTTON).getByText("上传", exactly()).click();
    assertThat(documents.getByRole(AriaRole.STATUS)).containsText("“" + file.name + "”第 1 版已存入案卷");
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  /** Hands the task to a colleague (转办). */
  public void handOn(String colleague, String reason) {
    button("转办").click();
    page.getByRole(AriaRole.DIALOG).locator("select").selectOption(colleague);
    confirm(Map.of("理由*", reason));
  }

  /** Signs on the leader's page (签批), the paper beside the form. */
  public void sign(CaseNumber number, String task, String question, String decision) {
    beginToSign(number, task, question, decision);
    assertSigned();
  }

  public void beginToSign(CaseNumber number, String task, String question, String decision) {
    page.navigate(server + "/workplace/signing");
    page.locator(".signing-list section")
        .filter(new FilterOptions().setHasText(task))
        .locator("button.paper")
        .filter(new FilterOptions().setHasText(number.value()))
        .click();
    assertThat(submit).isEnabled();
    answer(question, decision);
    submit.click();
  }

  public void assertSigned() {
    assertThat(page.locator("#outcome")).containsText("已签批");
  }

  /** Urges whoever has a case, on its page (催办). */
  public void urge(CaseNumber number, String reason) {
    page.navigate(server + "/workplace/cases/" + number);
    button("催办").click();
    page.waitForResponse(
        response -> response.request().isNavigationRequest(), () -> confirm(Map.of("理由*", reason)));
    page.waitForLoadState();
  }

  private void confirm(Map<String, String> texts) {
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    texts.forEach((label, text) -> dialog.getByLabel(label).fill(text));
    dialog.getByRole(AriaRole.BUTTON).getByText("确定", exactly()).click();
    assertThat(dialog).hasCount(0);
  }

  public Page page() {
    return page;
  }
}
