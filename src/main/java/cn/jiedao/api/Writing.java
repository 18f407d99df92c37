package cn.jiedao.api;

import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Actors;
import cn.jiedao.security.ApiCaller;
import cn.jiedao.security.ApiCallers;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Carries out what a caller writes: in the name of a responsible person, and once for each key. */
@Component
public class Writing {
  static final String KEY = "Idempotency-Key";
  private static final Pattern KEY_FORM = Pattern.compile("[!-~]{1,100}");

  private final ApiCallers callers;
  private final Actors actors;
  private final Idempotency idempotency;

  Writing(ApiCallers callers, Actors actors, Idempotency idempotency) {
    this.callers = callers;
    this.actors = actors;
    this.idempotency = idempotency;
  }

  /**
   * @param content what tells this call from others to the same address
   * @param effect runs in one transaction with the key
   */
  public ResponseEntity<String> once(
      HttpServletRequest request, byte[] content, Function<Actor, Idempotency.Answer> effect) {
    ApiCaller caller = callers.current();
    String key = request.getHeader(KEY);
    if (key == null || !KEY_FORM.matcher(key).matches())
      throw Refused.parameter(
          KEY, "请用请求头 Idempotency-Key 给每个新的请求一个新的键（1 到 100 个可见的 ASCII 字符），重发时用原来的键");
    var answer =
        callers.onBehalfOf(
            caller,
            request.getHeader(ApiCallers.ON_BEHALF_OF),
            () -> {
              Actor actor = actors.current();
              String owner = caller.isPerson() ? "person:" + actor.person() : caller.getName();
              String hash = hash(request, actor, content);
              return idempotency.once(
                  new Idempotency.Call(owner, key, hash), () -> effect.apply(actor));
            });
    return response(answer);
  }

  private static ResponseEntity<String> response(Idempotency.Answer answer) {
    var response = ResponseEntity.status(answer.status()).contentType(MediaType.APPLICATION_JSON);
    if (answer.location() != null) response.location(URI.create(answer.location()));
    return response.body(answer.body());
  }

  private static String hash(HttpServletRequest request, Actor actor, byte[] content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String line =
          String.join(
              " ",
              request.getMethod(),
              request.getRequestURI(),
              actor.person(),
              actor.organization());
      digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
