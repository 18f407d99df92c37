package cn.jiedao.workplace.dashboard;

import cn.jiedao.supervision.figures.Question;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The board's figures as files: one table as CSV, all of them as a workbook. */
@Controller
class DashboardExport {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final BoardAccess access;
  private final BoardTables tables;
  private final Clock clock;

  DashboardExport(BoardAccess access, BoardTables tables, Clock clock) {
    this.access = access;
    this.tables = tables;
    this.clock = clock;
  }

  @GetMapping(DashboardPage.ADDRESS + "/{table}.csv")
  ResponseEntity<byte[]> table(@PathVariable String table, BoardQuestion wanted) {
    Question question = wanted.within(access.scope(), clock);
    BoardTable found =
        tables
            .find(table, question)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return file(found.title(), question, "csv", CSV, TableFiles.csv(found));
  }

  @GetMapping(DashboardPage.ADDRESS + ".xlsx")
  ResponseEntity<byte[]> workbook(BoardQuestion wanted) {
    Question question = wanted.within(access.scope(), clock);
    return file("督查看板", question, "xlsx", XLSX, TableFiles.workbook(tables.of(question)));
  }

  private static ResponseEntity<byte[]> file(
      String name, Question question, String ending, MediaType type, byte[] content) {
    String file = "%s_%s_%s.%s".formatted(name, question.from(), question.until(), ending);
    var disposition = ContentDisposition.attachment().filename(file, StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString())
        .contentType(type)
        .body(content);
  }
}
