package cn.jiedao.transfer;

import cn.jiedao.meeting.Resolution;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the public is told of a transfer and of its end (domain.md, Art. 12 "Publish"). */
@Component
class TransferNotice {
  private final Organizations organizations;

  TransferNotice(Organizations organizations) {
    this.organizations = organizations;
  }

  Map<String, Object> ofEffect(
      Transfer transfer, String basis, Resolution resolution, String phone) {
    Map<String, Object> facts = common(transfer, phone);
    facts.put("basis", basis);
    facts.put("term", transfer.isTemporary() ? "临时，至 " + transfer.effectiveUntil() + " 止" : "长期");
    facts.put(
        "support",
        "人员 %s 人，经费 %s 万元（%s）；培训：%s"
            .formatted(
                transfer.staff().toPlainString(),
                transfer.funds().toPlainString(),
                transfer.budgetLine(),
                transfer.training()));
    facts.put(
        "meeting",
        organizations.get(resolution.body()).name() + "第 " + resolution.meetingNumber() + " 次常务会议");
    facts.put("meetingDate", resolution.meetingDate().toString());
    facts.put("effectiveDate", transfer.effectiveFrom().toString());
    return facts;
  }

  Map<String, Object> ofEnd(Transfer transfer, String phone) {
    Map<String, Object> facts = common(transfer, phone);
    facts.put("endsOn", transfer.effectiveUntil().toString());
    facts.put("notice", transfer.notice());
    return facts;
  }

  private Map<String, Object> common(Transfer transfer, String phone) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("matter", transfer.matter());
    facts.put("department", organizations.get(transfer.department()).name());
    facts.put(
        "offices",
        transfer.carriers().stream()
            .map(organizations::get)
            .map(Organization::name)
            .collect(Collectors.joining("、")));
    facts.put("contactPhone", phone);
    return facts;
  }
}
