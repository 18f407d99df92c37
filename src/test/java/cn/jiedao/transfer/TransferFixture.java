package cn.jiedao.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The application that runs through the tests: daily rounds of food-safety assistants in three
 * offices.
 */
public final class TransferFixture {
  public static final String APPLICANT = "gusu-market-supervision.clerk";
  static final List<String> OFFICES = List.of("gusu-pingjiang", "gusu-shuangta", "gusu-jinchang");

  private TransferFixture() {}

  public static Map<String, Object> application() {
    var answers = new HashMap<String, Object>();
    answers.put("title", "食品安全协管员日常巡查");
    answers.put("matter", "对辖区小餐饮、小作坊每月巡查一次并登记，不含行政处罚。");
    answers.put("ownDutyBasis", "《中华人民共和国食品安全法》第六条：县级以上地方人民政府食品安全监督管理部门负责本行政区域的监督管理。");
    answers.put("necessity", "小餐饮数量多、分布散，街道网格员就近巡查能够及时发现隐患。");
    answers.put("affectedOffices", OFFICES);
    answers.put("duration", "long-term");
    answers.put("annualVolume", 3600);
    answers.put("personDays", 450);
    answers.put("staff", 6);
    answers.put("funds", 48.5);
    answers.put("budgetLine", "2013816 食品安全监管");
    answers.put("training", "上岗前集中培训两天，每季度复训一次。");
    answers.put("responsibilitySplit", "街道负责巡查登记，市场监管局负责核查处置并承担执法责任。");
    answers.put("exitConditions", "经费或人员不到位满三个月，街道可以书面提出退出。");
    return answers;
  }

  public static Map<String, Object> materials() {
    return Map.of(
        "statutoryDelegation", "no",
        "enforcementMatter", "no",
        "singleAssistance", "no",
        "reservedPower", "no",
        "contactPerson", "陈明",
        "contactPhone", "0512-67270000");
  }
}
