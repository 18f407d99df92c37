package cn.jiedao;

import java.net.http.HttpResponse;

/** An officer at his desk: does what is beside the answers, as the dialogs of the pages do it. */
public final class Desk {
  private final Browser browser;
  private final String csrf;

  public Desk(int port, String person) {
    this(new Browser(port).login(person));
  }

  /** Of somebody who is logged in. */
  public Desk(Browser browser) {
    this.browser = browser;
    this.csrf = browser.csrf();
  }

  public HttpResponse<String> ask(String path) {
    return browser.get(path, "X-Requested-With", "XMLHttpRequest");
  }

  public HttpResponse<String> send(String path, String json) {
    return browser.send(
        "POST",
        path,
        json,
        "Content-Type",
        "application/json",
        "X-CSRF-TOKEN",
        csrf,
        "X-Requested-With",
        "XMLHttpRequest");
  }

  public HttpResponse<String> actOnTask(String task, String act, String json) {
    return send("/workplace/tasks/" + task + "/acts/" + act, json);
  }

  public HttpResponse<String> actOnCase(Object number, String act, String json) {
    return send("/workplace/cases/" + number + "/acts/" + act, json);
  }
}
