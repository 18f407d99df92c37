package cn.jiedao.engine.rest;

import cn.jiedao.engine.Refusal;
import cn.jiedao.engine.RegisterFinding;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says to a person what went wrong and what to do: the refusal's own sentence without the engine's
 * words around it, and for a fault a number that the log knows instead of its inside.
 */
@Provider
public class ReadableErrors implements ExceptionMapper<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(ReadableErrors.class);
  private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fa5]");
  private static final int FAULT = Status.INTERNAL_SERVER_ERROR.getStatusCode();

  @Override
  public Response toResponse(Throwable thrown) {
    Optional<Refusal> refusal = cause(thrown, Refusal.class);
    if (refusal.isPresent())
      return say(thrown, refusal.get().getStatus(), refusal.get().getMessage());
    Optional<String> register = RegisterFinding.in(thrown);
    if (register.isPresent()) return refusedByRegister(thrown, register.get());
    if (cause(thrown, OptimisticLockingException.class).isPresent())
      return say(thrown, Status.CONFLICT, "其他人刚刚办理过，请刷新后再试。");
    Optional<AuthorizationException> forbidden = cause(thrown, AuthorizationException.class);
    if (forbidden.isPresent())
      return say(thrown, Status.FORBIDDEN, chinese(forbidden.get(), "您没有办理这一步的权限。"));
    Response stock = ExceptionHandlerHelper.getInstance().getResponse(thrown);
    if (stock.getStatus() < FAULT) return stock;
    String number = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("系统错误 {}", number, thrown);
    return say(thrown, Status.INTERNAL_SERVER_ERROR, "系统出错，您的操作没有执行。请联系系统管理员，错误编号 " + number + "。");
  }

  /** The last line of defence says which invariant it holds; a guard before it was missing. */
  private static Response refusedByRegister(Throwable thrown, String finding) {
    LOG.error("登记簿拒绝了一次办理：{}", finding, thrown);
    return say(thrown, Status.CONFLICT, "登记簿没有接受，您的操作没有执行。" + finding);
  }

  private static String chinese(Throwable thrown, String otherwise) {
    String message = thrown.getMessage();
    return message != null && CHINESE.matcher(message).find() ? message : otherwise;
  }

  private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause())
      if (type.isInstance(cause)) return Optional.of(type.cast(cause));
    return Optional.empty();
  }

  private static Response say(Throwable thrown, Status status, String message) {
    var body = new ExceptionDto();
    body.setType(thrown.getClass().getSimpleName());
    body.setMessage(message);
    return Response.status(status).entity(body).type(MediaType.APPLICATION_JSON_TYPE).build();
  }
}
