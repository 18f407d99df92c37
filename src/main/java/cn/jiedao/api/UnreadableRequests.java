package cn.jiedao.api;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Answers in our words what the container refuses before any filter or controller sees it. */
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  @Override
  public void customize(TomcatServletWebServerFactory tomcat) {
    tomcat.addContextCustomizers(
        context ->
            ((StandardHost) context.getParent()).setErrorReportValveClass(Report.class.getName()));
  }

  /** Made by the container through reflection. */
  public static class Report extends ErrorReportValve {
    private static final String PROBLEM =
        """
        {"type":"urn:jiedao:problem:unreadable","title":"请求不正确","status":%d,\
        "detail":"请求的地址或者格式不合规范，没有写入任何内容。请核对地址：特殊字符须按 UTF-8 作百分号编码。"}""";

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
      int status = response.getStatus();
      if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
      var allowed = new AtomicBoolean();
      response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
      if (!allowed.get()) return;
      try {
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("utf-8");
        response.getReporter().write(PROBLEM.formatted(status));
        response.finishResponse();
      } catch (IOException | IllegalStateException gone) {
        return;
      }
    }
  }
}
