package cn.jiedao.workplace;

import cn.jiedao.casefile.document.DocumentRefused;
import cn.jiedao.engine.Refusal;
import cn.jiedao.engine.RegisterFinding;
import cn.jiedao.form.Violation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Says what went wrong: to people by the error page of its status, to scripts and programs by a
 * problem document (RFC 9457).
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorPages {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  @ExceptionHandler
  ResponseEntity<?> refused(Refusal refusal, HttpServletRequest request, HttpServletResponse to)
      throws IOException {
    int status = refusal.getStatus().getStatusCode();
    return say(status, refusal.getMessage(), refusal.violations(), request, to);
  }

  /** The engine or the registers say no where none of ours did. */
  @ExceptionHandler
  ResponseEntity<?> refused(
      ProcessEngineException no, HttpServletRequest request, HttpServletResponse to)
      throws IOException {
    if (no instanceof AuthorizationException) return say(403, "您没有办理这一步的权限。", request, to);
    if (no instanceof OptimisticLockingException) return say(409, "其他人刚刚办理过，请刷新后再试。", request, to);
    return fault(no, request, to);
  }

  private static ResponseEntity<?> fault(
      Exception failed, HttpServletRequest request, HttpServletResponse to) throws IOException {
    String number = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("系统错误 {}", number, failed);
    Optional<String> register = RegisterFinding.in(failed);
    return register.isPresent()
        ? say(409, "登记簿没有接受，您的操作没有执行。" + register.get(), request, to)
        : say(500, "系统出错，您的操作没有执行。请联系系统管理员，错误编号 " + number + "。", request, to);
  }

  @ExceptionHandler
  ResponseEntity<?> refused(DocumentRefused no, HttpServletRequest request, HttpServletResponse to)
      throws IOException {
    HttpStatus status = no.isTooLarge() ? HttpStatus.PAYLOAD_TOO_LARGE : HttpStatus.BAD_REQUEST;
    return say(status.value(), no.getMessage(), request, to);
  }

  @ExceptionHandler
  ResponseEntity<?> tooLarge(
      MaxUploadSizeExceededException no, HttpServletRequest request, HttpServletResponse to)
      throws IOException {
    return say(413, "文件超过 50 MB，没有保存。请压缩或拆分后再上传。", request, to);
  }

  @ExceptionHandler({MethodArgumentTypeMismatchException.class, MultipartException.class})
  ResponseEntity<?> malformed(HttpServletRequest request, HttpServletResponse to)
      throws IOException {
    return say(400, "地址或提交的内容不完整，没有写入任何内容。请从页面重新操作。", request, to);
  }

  @ExceptionHandler({
    ResponseStatusException.class,
    NoResourceFoundException.class,
    HttpRequestMethodNotSupportedException.class,
    ServletRequestBindingException.class
  })
  ResponseEntity<?> other(Exception error, HttpServletRequest request, HttpServletResponse to)
      throws IOException {
    return say(((ErrorResponse) error).getStatusCode().value(), null, request, to);
  }

  private static ResponseEntity<?> say(
      int status, String message, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return say(status, message, List.of(), request, response);
  }

  /**
   * @param violations what is wrong field by field, for scripts that show it there
   */
  private static ResponseEntity<?> say(
      int status,
      String message,
      List<Violation> violations,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (wantsPage(request)) {
      request.setAttribute(ErrorMessage.ATTRIBUTE, message);
      response.sendError(status);
      return null;
    }
    String text = message == null ? "没有这项内容，或者不对您开放。" : message;
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            Map.of(
                "type", "about:blank",
                "status", status,
                "title", text,
                "message", text,
                "errors", violations));
  }

  private static boolean wantsPage(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null
        && accept.contains(MediaType.TEXT_HTML_VALUE)
        && !"XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
  }
}
