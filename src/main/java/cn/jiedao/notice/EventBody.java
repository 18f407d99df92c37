package cn.jiedao.notice;

import cn.jiedao.casefile.CaseHead;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * An event as it is sent: CloudEvents 1.0, structured JSON. It says that something happened and
 * where, not what was answered: that the receiver asks for, with the rights it has then.
 */
final class EventBody {
  static final URI SOURCE = URI.create("/api/v1/cases");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonFormat FORMAT = new JsonFormat();

  private EventBody() {}

  static String of(
      UUID id, EventType type, Instant at, CaseHead head, Map<String, Object> particulars) {
    var data = new LinkedHashMap<String, Object>();
    data.put("caseNumber", head.number().value());
    data.put("process", head.process());
    data.put("title", head.title());
    data.put("applicant", head.applicant());
    data.put("state", head.state().name().toLowerCase(Locale.ROOT));
    data.put("step", head.steps());
    particulars.forEach((name, value) -> data.computeIfAbsent(name, absent -> value));
    var event =
        CloudEventBuilder.v1()
            .withId(id.toString())
            .withSource(SOURCE)
            .withType(type.code())
            .withSubject(head.number().value())
            .withTime(at.atZone(ZONE).toOffsetDateTime())
            .withExtension("sequence", "%010d".formatted(head.steps()))
            .withData("application/json", json(data))
            .build();
    return new String(FORMAT.serialize(event), StandardCharsets.UTF_8);
  }

  private static byte[] json(Map<String, Object> data) {
    try {
      return JSON.writeValueAsBytes(data);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
