package cn.jiedao.assessment.result;

import cn.jiedao.assessment.annual.Assessment;
import cn.jiedao.assessment.scheme.Scheme;
import cn.jiedao.assessment.scheme.Schemes;
import cn.jiedao.assessment.survey.Surveys;
import cn.jiedao.meeting.Resolution;
import cn.jiedao.meeting.Resolutions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the public is told of a year's results (domain.md C "Publish"). */
@Component
class ResultNotice {
  private final ResultWording wording;
  private final Schemes schemes;
  private final Surveys surveys;
  private final Resolutions resolutions;

  ResultNotice(ResultWording wording, Schemes schemes, Surveys surveys, Resolutions resolutions) {
    this.wording = wording;
    this.schemes = schemes;
    this.surveys = surveys;
    this.resolutions = resolutions;
  }

  Map<String, Object> of(Assessment assessment, List<OfficeResult> offices, String phone) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("year", assessment.year() + " 年度");
    facts.put("scheme", schemes.find(assessment.scheme()).map(Scheme::notice).orElse(null));
    facts.put("results", wording.results(offices));
    facts.put("dimensions", wording.dimensions(offices));
    facts.put("survey", surveys.report(assessment.caseNumber()).map(wording::survey).orElse(null));
    facts.put(
        "meetingDate",
        resolutions.latest(assessment.caseNumber()).map(Resolution::meetingDate).orElse(null));
    facts.put("contactPhone", phone);
    return facts;
  }
}
