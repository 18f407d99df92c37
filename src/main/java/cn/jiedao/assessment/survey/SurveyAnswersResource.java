package cn.jiedao.assessment.survey;

import cn.jiedao.api.Idempotency;
import cn.jiedao.api.JsonBody;
import cn.jiedao.api.Problem;
import cn.jiedao.api.Reader;
import cn.jiedao.api.Refused;
import cn.jiedao.api.Writing;
import cn.jiedao.casefile.CaseHead;
import cn.jiedao.engine.Refusal;
import cn.jiedao.organization.Actor;
import cn.jiedao.table.Row;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers of residents, sent in batches by the system of the body that assesses (Art. 20). */
@RestController
class SurveyAnswersResource {
  /**
   * @param answers how many were entered
   */
  record Entered(long batch, int answers) {}

  private final Surveys surveys;
  private final SurveyIntake intake;
  private final SurveyImportRows rows;
  private final Reader reader;
  private final Writing writing;
  private final ObjectMapper json;

  SurveyAnswersResource(
      Surveys surveys,
      SurveyIntake intake,
      SurveyImportRows rows,
      Reader reader,
      Writing writing,
      ObjectMapper json) {
    this.surveys = surveys;
    this.intake = intake;
    this.rows = rows;
    this.reader = reader;
    this.writing = writing;
    this.json = json;
  }

  @PostMapping(
      path = "/api/v1/assessments/{case}/survey-answers",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> enter(@PathVariable("case") String number, HttpServletRequest request)
      throws IOException {
    CaseHead head = reader.enterToWrite(number);
    Survey survey = surveys.find(head.number()).orElseThrow(Refused::unknown);
    byte[] body = JsonBody.bytes(request);
    List<Row> batch = SurveyBatch.rows(JsonBody.fields(body));
    return writing.once(request, body, actor -> enter(survey, head, batch, actor));
  }

  private Idempotency.Answer enter(Survey survey, CaseHead head, List<Row> batch, Actor actor) {
    if (!SurveyAccess.mayImport(head, actor))
      throw Refusal.forbidden("只有组织考核的单位可以提交满意度调查的回答；没有写入任何内容。");
    long id = rows.begin(head.number(), null, actor);
    try {
      int entered = intake.enter(survey, id, batch::forEach, (stage, read) -> {});
      rows.entered(id, entered);
      return new Idempotency.Answer(201, null, JsonBody.write(json, new Entered(id, entered)));
    } catch (SurveyRefused refused) {
      throw problem(refused);
    }
  }

  private static Refused problem(SurveyRefused refused) {
    return new Refused(
        Problem.of(
                400, "invalid-fields", "填写的内容不符合要求", refused.getMessage() + "；请按 errors 逐项改正后重新提交。")
            .with(refused.listed().stream().map(SurveyBatch::fault).toList()));
  }
}
