package cn.jiedao.security;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * What the server refuses before any filter sees it (a malformed address, a header that is too
 * long): a problem document as everywhere else, without the server's name or a trace. Tomcat makes
 * it by its name, hence public.
 */
public class ServersOwnRefusals extends ErrorReportValve {
  @Override
  protected void report(Request request, Response response, Throwable thrown) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
    try {
      Refusals.problem(
          response.getResponse(),
          status,
          status < 500 ? "请求的格式不合法，请检查地址和请求头" : "系统出错，您的操作没有执行。请联系系统管理员");
      response.finishResponse();
    } catch (IOException gone) {
      container.getLogger().debug("whoever called has hung up", gone);
    }
  }
}
