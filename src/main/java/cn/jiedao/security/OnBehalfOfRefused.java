package cn.jiedao.security;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A system named nobody who is responsible, or somebody who is not responsible there. */
public class OnBehalfOfRefused extends ErrorResponseException {
  private OnBehalfOfRefused(HttpStatus status, String title, String detail) {
    super(status, problem(status, title, detail), null);
  }

  static OnBehalfOfRefused missing() {
    return new OnBehalfOfRefused(
        HttpStatus.BAD_REQUEST,
        "缺少经办人",
        "请用请求头 " + ApiCallers.ON_BEHALF_OF + " 写明由谁负责：本单位在职人员的账号，例如 gusu-justice.clerk");
  }

  static OnBehalfOfRefused withoutPost() {
    return new OnBehalfOfRefused(
        HttpStatus.FORBIDDEN,
        "经办人不属于本单位",
        "请求头 " + ApiCallers.ON_BEHALF_OF + " 写明的人员在本系统所属的单位没有在任职务或账号，请核对，或请安全管理员登记其职务");
  }

  static OnBehalfOfRefused someoneElse() {
    return new OnBehalfOfRefused(
        HttpStatus.FORBIDDEN, "只能办理本人的事项", "您用本人账号调用接口，只能代表自己：请去掉请求头 " + ApiCallers.ON_BEHALF_OF);
  }

  private static ProblemDetail problem(HttpStatus status, String title, String detail) {
    var problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setTitle(title);
    return problem;
  }
}
