package cn.jiedao.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the API promises, for programs and for people. */
@Controller
class OpenApiResource {
  private final OpenApiDocument document;

  OpenApiResource(OpenApiDocument document) {
    this.document = document;
  }

  @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<JsonNode> document() throws IOException {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(5, TimeUnit.MINUTES).cachePublic())
        .body(document.get());
  }

  @GetMapping("/api")
  String page(Model model) throws IOException {
    model.addAttribute("manual", ApiManual.of(document.get()));
    return "api/manual";
  }
}
