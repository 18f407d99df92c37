package cn.jiedao.api;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseReads;
import cn.jiedao.casefile.CaseSights;
import cn.jiedao.casefile.document.Document;
import cn.jiedao.casefile.document.Documents;
import cn.jiedao.engine.DocumentSight;
import cn.jiedao.engine.OpenTasks;
import cn.jiedao.engine.Refusal;
import cn.jiedao.engine.Uploads;
import cn.jiedao.organization.Actor;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Documents on their way into a case and out of it. */
@RestController
class DocumentResource {
  private static final String ADDRESS = CaseResource.ADDRESS + "/{number}/documents";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Reader reader;
  private final Writing writing;
  private final UploadForms forms;
  private final Uploads uploads;
  private final Documents documents;
  private final OpenTasks tasks;
  private final CaseSights sights;
  private final ObjectMapper json;

  DocumentResource(
      Reader reader,
      Writing writing,
      UploadForms forms,
      Uploads uploads,
      Documents documents,
      OpenTasks tasks,
      CaseSights sights,
      ObjectMapper json) {
    this.reader = reader;
    this.writing = writing;
    this.forms = forms;
    this.uploads = uploads;
    this.documents = documents;
    this.tasks = tasks;
    this.sights = sights;
    this.json = json;
  }

  /**
   * The upload lies on disk when this begins: a slow sender keeps neither the case nor a
   * connection.
   */
  @PostMapping(
      path = ADDRESS,
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> upload(@PathVariable String number, HttpServletRequest request) {
    CaseHead head = reader.enterToWrite(number);
    UploadForms.Upload upload = forms.read(request);
    return writing.once(request, upload.fingerprint(), actor -> store(head, upload, actor));
  }

  private Idempotency.Answer store(CaseHead head, UploadForms.Upload upload, Actor actor) {
    MultipartFile file = upload.file();
    try (InputStream content = file.getInputStream()) {
      Document stored =
          uploads.take(
              head.number(),
              upload.kind(),
              upload.secrecy(),
              file.getOriginalFilename(),
              content,
              actor);
      String location = CaseResource.ADDRESS + "/" + head.number() + "/documents/" + stored.id();
      return new Idempotency.Answer(201, location, JsonBody.write(json, StoredDocument.of(stored)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @GetMapping(ADDRESS + "/{id}")
  void download(@PathVariable String number, @PathVariable String id, HttpServletResponse response)
      throws IOException {
    Document document = readable(reader.admit(number), id);
    if (document.state() != Document.State.AVAILABLE) throw Refusal.conflict("这份材料没有通过检查，不能打开。");
    reader.note(document.caseNumber(), CaseReads.How.DOCUMENT, document.id());
    try (InputStream content = documents.open(document)) {
      var disposition =
          ContentDisposition.attachment().filename(document.name(), StandardCharsets.UTF_8).build();
      response.setContentType(document.mediaType());
      response.setContentLengthLong(document.size());
      response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
      response.setHeader(HttpHeaders.ETAG, "\"" + document.sha256() + "\"");
      content.transferTo(response.getOutputStream());
    }
  }

  private Document readable(CaseHead head, String id) {
    if (!ID.matcher(id).matches()) throw Refused.unknown();
    var sight = new DocumentSight(head, tasks.of(head.number()), sights);
    return documents
        .find(UUID.fromString(id))
        .filter(document -> document.caseNumber().equals(head.number()))
        .filter(document -> sight.isOpenTo(reader.caller().organization(), document))
        .orElseThrow(Refused::unknown);
  }
}
