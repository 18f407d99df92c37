package cn.jiedao.staffing;

import cn.jiedao.casefile.Step;
import cn.jiedao.organization.Organizations;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What the public is told of an office's bodies (政府信息公开条例第二十条第二项); the posts only where the
 * staffing authority publishes them.
 */
@Component
class StaffingNotice {
  private final Organizations organizations;
  private final boolean publishesPosts;

  StaffingNotice(
      Organizations organizations,
      @Value("${jiedao.staffing.publish-posts:true}") boolean publishesPosts) {
    this.organizations = organizations;
    this.publishesPosts = publishesPosts;
  }

  Map<String, Object> of(StaffingPlan plan, Step decision, LocalDate from, String phone) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("office", organizations.get(plan.office()).name());
    facts.put(
        "functions",
        plan.bodies().stream().map(body -> body.name() + "：" + body.function()).toList());
    facts.put("decidedBy", organizations.get(decision.organization()).name());
    facts.put("decisionNumber", decision.text("determinationNumber"));
    if (publishesPosts)
      facts.put(
          "posts",
          "行政编制 %s 名，事业编制 %s 名，领导职数 %s 名"
              .formatted(
                  plan.count("administrativePosts"),
                  plan.count("institutionPosts"),
                  plan.count("leadershipPosts")));
    facts.put("address", plan.text("officeAddress"));
    facts.put("hours", plan.text("officeHours"));
    facts.put("phone", plan.text("officePhone"));
    facts.put("head", plan.text("headName"));
    facts.put("effectiveDate", from.toString());
    facts.put("contactPhone", phone);
    return facts;
  }
}
