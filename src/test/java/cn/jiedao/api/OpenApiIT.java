package cn.jiedao.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is promised is what there is, and the other way round. */
@JiedaoTest
class OpenApiIT {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  @LocalServerPort private int port;
  @Autowired private List<RequestMappingHandlerMapping> mappings;

  private JsonNode document() {
    var answer = new OutsideSystem(port, null, null).get("/api/v1/openapi.json");
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void promises_every_address_of_the_application_and_no_other() {
    var promised = new TreeSet<String>();
    document()
        .path("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> {
                          if (METHODS.contains(method)) promised.add(name(method, path.getKey()));
                        }));
    var present = new TreeSet<String>();
    for (var mapping : mappings)
      for (RequestMappingInfo info : mapping.getHandlerMethods().keySet())
        for (String path : info.getPatternValues())
          for (RequestMethod method : info.getMethodsCondition().getMethods())
            if (path.startsWith("/api/v1/")) present.add(name(method.name(), path));
    assertThat(promised).isEqualTo(present);
  }

  /** OpenAPI knows one name for a place in an address, whatever the method calls it. */
  private static String name(String method, String path) {
    return method.toUpperCase(Locale.ROOT) + " " + path.replaceAll("\\{\\w+}", "{}");
  }

  @Test
  void leads_nowhere_into_the_void_and_its_schemas_are_schemas() {
    JsonNode document = document();
    assertThat(document.path("openapi").asText()).startsWith("3.1");
    var dangling = new ArrayList<String>();
    for (JsonNode ref : document.findValues("$ref"))
      if (document.at(ref.asText().substring(1)).isMissingNode()) dangling.add(ref.asText());
    assertThat(dangling).isEmpty();
    var rules =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(SchemaLocation.of(SchemaId.V202012));
    for (JsonNode schema : document.at("/components/schemas"))
      assertThat(rules.validate(schema)).as(schema.toString()).isEmpty();
  }

  @Test
  void holds_the_fields_of_every_start_and_message() {
    JsonNode schemas = document().at("/components/schemas");
    assertThat(schemas.at("/start.task-transfer-review/required").toString()).contains("title");
    assertThat(schemas.at("/message.transfer.withdrawn/required").toString()).contains("reason");
    assertThat(names(schemas))
        .contains("message.transfer.materialsSubmitted", "message.transfer.supplemented");
    assertThat(document().at("/paths").toString()).contains("start.task-transfer-review");
  }

  private static Set<String> names(JsonNode object) {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names.stream().collect(Collectors.toSet());
  }

  @Test
  void people_read_it_without_a_login_and_without_a_script() {
    var page = new Browser(port).get("/api");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("/api/v1/cases/{case}/messages/{message}", "Idempotency-Key", "受影响的街道")
        .doesNotContain("<script");
  }
}
