package cn.jiedao.api;

import cn.jiedao.api.Problem.Fault;
import cn.jiedao.casefile.document.DocumentRefused;
import cn.jiedao.engine.Refusal;
import cn.jiedao.engine.RegisterFinding;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** What an exception means to the caller; whatever is no fault of his gets a number for the log. */
final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fa5]");

  /** Connection lost, resources used up, shut down by its operator. */
  private static final Set<String> LOST = Set.of("08", "53", "57");

  private static final String NOTHING_WRITTEN = "没有写入任何内容";

  private Problems() {}

  static Problem of(Throwable thrown) {
    Optional<String> register = RegisterFinding.in(thrown);
    if (register.isPresent()) return refusedByRegister(thrown, register.get());
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      Optional<Problem> known = known(cause);
      if (known.isPresent()) return known.get();
    }
    String number = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("系统错误 {}", number, thrown);
    return Problem.of(
        500, "fault", "系统出错", "系统出错，" + NOTHING_WRITTEN + "。请联系系统管理员，错误编号 " + number + "。");
  }

  /** The last line of defence says which invariant it holds; a guard before it was missing. */
  private static Problem refusedByRegister(Throwable thrown, String finding) {
    LOG.error("登记簿拒绝了一次办理：{}", finding, thrown);
    return Problem.of(409, "register", "登记簿没有接受", "登记簿没有接受，" + NOTHING_WRITTEN + "。" + finding);
  }

  private static Optional<Problem> known(Throwable cause) {
    if (cause instanceof Refused refused) return Optional.of(refused.problem());
    if (cause instanceof Refusal refusal) return Optional.of(of(refusal));
    if (cause instanceof DocumentRefused refused) return Optional.of(of(refused));
    if (cause instanceof AuthorizationException || cause instanceof AccessDeniedException)
      return Optional.of(
          Problem.of(403, "forbidden", "没有权限", "经办人的单位或职务不能办理这一项，" + NOTHING_WRITTEN + "。"));
    if (cause instanceof OptimisticLockingException
        || cause instanceof MismatchingMessageCorrelationException
        || cause instanceof ConcurrencyFailureException)
      return Optional.of(Problem.of(409, "conflict", "案件刚有变动", "其他人刚刚办理过这个案件，请查询现状后再决定是否重试。"));
    if (isBusy(cause))
      return Optional.of(Problem.of(503, "busy", "系统繁忙", "系统暂时不能办理，请稍后用同一个 Idempotency-Key 重试。"));
    return transport(cause);
  }

  /** A database that is lost on the way is ours; what broke its connection is no news of a call. */
  private static boolean isBusy(Throwable cause) {
    return cause instanceof SQLException lost && LOST.contains(stateClass(lost))
        || cause instanceof CannotGetJdbcConnectionException
        || cause instanceof CannotCreateTransactionException
        || cause instanceof TransientDataAccessException;
  }

  private static String stateClass(SQLException failed) {
    String state = failed.getSQLState();
    return state == null ? "" : state.substring(0, 2);
  }

  private static Optional<Problem> transport(Throwable cause) {
    if (cause instanceof MaxUploadSizeExceededException)
      return Optional.of(
          Problem.of(413, "file-too-large", "文件过大", "文件超过 50 MB，没有保存。请压缩或拆分后再上传。")
              .with(Fault.of("file", "文件超过 50 MB")));
    if (cause instanceof MultipartException || cause instanceof IOException)
      return Optional.of(
          Problem.of(400, "incomplete", "请求不完整", "请求内容没有完整送达，" + NOTHING_WRITTEN + "。请重新提交。"));
    return cause instanceof ErrorResponse error ? Optional.of(of(error)) : Optional.empty();
  }

  private static Problem of(Refusal refusal) {
    int status = refusal.getStatus().getStatusCode();
    List<Fault> faults =
        refusal.violations().stream()
            .map(violation -> Fault.of(violation.field(), violation.message()))
            .toList();
    return switch (status) {
      case 403 -> Problem.of(status, "forbidden", "没有权限", refusal.getMessage());
      case 409 -> Problem.of(status, "conflict", "案件刚有变动", refusal.getMessage());
      default ->
          Problem.of(status, "invalid-fields", "填写的内容不符合要求", refusal.getMessage()).with(faults);
    };
  }

  private static Problem of(DocumentRefused refused) {
    return Problem.of(
            refused.isTooLarge() ? 413 : 400,
            refused.isTooLarge() ? "file-too-large" : "invalid-file",
            "文件没有保存",
            refused.getMessage())
        .with(Fault.of("file", refused.getMessage()));
  }

  private static Problem of(ErrorResponse error) {
    int status = error.getStatusCode().value();
    String said = error.getBody().getDetail();
    if (said != null && CHINESE.matcher(said).find()) {
      String title = error.getBody().getTitle();
      return Problem.of(status, "refused", title, said);
    }
    return switch (status) {
      case 404 -> Refused.unknown().problem();
      case 405 -> Problem.of(status, "method-not-allowed", "方法不适用", "这个地址不接受这种方法，可用的方法见响应头 Allow。");
      case 406 ->
          Problem.of(
              status, "not-acceptable", "格式不提供", "接口只提供 JSON，请把请求头 Accept 改为 application/json。");
      case 415 ->
          Problem.of(
              status,
              "unsupported-media-type",
              "内容类型不接受",
              "请求头 Content-Type 应为 application/json（UTF-8），上传材料时为 multipart/form-data。");
      default -> Problem.of(status, "refused", "请求不正确", "请求不完整或者格式不正确，" + NOTHING_WRITTEN + "。");
    };
  }
}
