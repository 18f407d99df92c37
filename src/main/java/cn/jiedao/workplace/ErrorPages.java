package cn.jiedao.workplace;

import cn.jiedao.casefile.document.DocumentRefused;
import cn.jiedao.engine.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
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
  @ExceptionHandler
  ResponseEntity<?> refused(Refusal refusal, HttpServletRequest request, HttpServletResponse to)
      throws IOException {
    return say(refusal.getStatus().getStatusCode(), refusal.getMessage(), request, to);
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
    if (wantsPage(request)) {
      request.setAttribute(ErrorMessage.ATTRIBUTE, message);
      response.sendError(status);
      return null;
    }
    String text = message == null ? "没有这项内容，或者不对您开放。" : message;
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Map.of("type", "about:blank", "status", status, "title", text, "message", text));
  }

  private static boolean wantsPage(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null
        && accept.contains(MediaType.TEXT_HTML_VALUE)
        && !"XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
  }
}
