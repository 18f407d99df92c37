package cn.jiedao.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.transfer.Review;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Notices 1, 2, 25, 55: no object, file or markup comes in as an answer (reliability.md X28). */
@JiedaoTest
class UnsafeTypesIT {
  private static final String PROCESS = "task-transfer-review";

  @Autowired private Officers officers;
  @Autowired private TaskService tasks;
  @Autowired private RuntimeService runtime;
  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'Object','value':'rO0ABXA=','valueInfo':{'objectTypeName':'java.lang.Runtime','serializationDataFormat':'application/x-java-serialized-object'}}",
        "{'type':'Object','value':'{}','valueInfo':{'objectTypeName':'javax.script.ScriptEngineManager','serializationDataFormat':'application/json'}}",
        "{'type':'Object','value':'<a/>','valueInfo':{'objectTypeName':'java.lang.Runtime','serializationDataFormat':'application/xml'}}",
        "{'type':'File','value':'PGh0bWw+','valueInfo':{'filename':'a.html','mimeType':'text/html'}}",
        "{'type':'Bytes','value':'PGh0bWw+'}",
        "{'type':'Xml','value':'<!DOCTYPE d [<!ENTITY x SYSTEM \\\"file:///etc/passwd\\\">]><d>&x;</d>'}",
        "{'type':'Json','value':'{broken'}",
        "{'type':'Date','value':'2026-01-01T00:00:00.000+0800'}"
      })
  void only_text_numbers_truth_and_lists_are_taken(String variable) {
    String body = "{'variables':{'title':%s}}".formatted(variable).replace('\'', '"');
    CaseNumber number = officers.start(Review.APPLICANT, PROCESS, Review.application("guards"));
    var task = tasks.createTaskQuery().processInstanceBusinessKey(number.value()).singleResult();
    long before = runtime.createProcessInstanceQuery().count();
    var rest = EngineRest.as(Review.APPLICANT, port);
    for (String path :
        new String[] {
          "/process-definition/key/" + PROCESS + "/submit-form",
          "/process-definition/key/" + PROCESS + "/start",
          "/task/" + task.getId() + "/submit-form",
          "/task/" + task.getId() + "/complete"
        }) {
      var answer = rest.send("POST", "/engine-rest" + path, body);
      assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(400);
    }
    assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
    assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isOne();
  }
}
