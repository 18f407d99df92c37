package cn.jiedao.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.MediaType;

/** Reads the body of a call: one JSON object in UTF-8, of sane depth and size. */
public final class JsonBody {
  private static final int LARGEST = 4 << 20;
  private static final int DEEPEST = 20;
  private static final int LONGEST_TEXT = 200_000;
  private static final int LONGEST_NUMBER = 50;
  private static final int LONGEST_NAME = 200;
  private static final int MOST_TOKENS = 20_000;
  private static final int MOST_FIELDS = 200;

  /** Names are the caller's: none is remembered beyond its call. */
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxNameLength(LONGEST_NAME)
                  .maxTokenCount(MOST_TOKENS)
                  .build())
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private static final ObjectMapper JSON =
      JsonMapper.builder(FACTORY).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private JsonBody() {}

  /**
   * @throws Refused when the body is larger than any form, or says that it is in another encoding
   */
  public static byte[] bytes(HttpServletRequest request) throws IOException {
    Charset charset = MediaType.parseMediaType(request.getContentType()).getCharset();
    if (charset != null && !charset.equals(StandardCharsets.UTF_8))
      throw new Refused(
          Problem.of(415, "unsupported-media-type", "编码不接受", "请求内容应为 UTF-8 编码的 JSON。"));
    byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST)
      throw new Refused(Problem.of(413, "body-too-large", "请求内容过大", "请求内容超过 4 MB。文件请通过上传材料的接口提交。"));
    return bytes;
  }

  /**
   * The fields as plain values (text, number, truth value, list, object, null).
   *
   * @throws Refused when it is no JSON object, or holds what cannot be stored
   */
  public static Map<String, Object> fields(byte[] body) {
    JsonNode tree = tree(text(body));
    if (tree == null || !tree.isObject()) throw Refused.body("", "请求内容应为一个 JSON 对象");
    if (tree.size() > MOST_FIELDS) throw Refused.body("", "字段过多，没有表单有这么多字段");
    return PlainValues.object(tree, "");
  }

  private static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException malformed) {
      throw Refused.body("", "请求内容不是有效的 UTF-8 文本");
    }
  }

  private static JsonNode tree(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      try {
        JsonNode tree = JSON.readTree(parser);
        if (parser.nextToken() != null) throw Refused.body("", "JSON 对象之后还有多余的内容");
        return tree;
      } catch (JsonProcessingException broken) {
        throw Refused.body(pointer(parser), finding(broken));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String pointer(JsonParser parser) {
    String pointer = parser.getParsingContext().pathAsPointer().toString();
    return pointer.length() > 2 * LONGEST_NAME ? "" : pointer;
  }

  private static String finding(JsonProcessingException broken) {
    if (broken instanceof StreamConstraintsException) return "嵌套过深、内容过多，或者文字、数字、字段名过长";
    if (broken.getOriginalMessage().startsWith("Duplicate field")) return "同一个字段出现了两次";
    var at = broken.getLocation();
    return at == null
        ? "不是有效的 JSON"
        : "不是有效的 JSON（第 %d 行第 %d 列附近）".formatted(at.getLineNr(), at.getColumnNr());
  }

  public static String write(ObjectMapper json, Object answer) {
    try {
      return json.writeValueAsString(answer);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
