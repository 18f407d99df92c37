package cn.jiedao.api;

import cn.jiedao.api.Problem.Fault;

/** Ends a call with a problem document; nothing is written. */
public class Refused extends RuntimeException {
  private final transient Problem problem;

  public Refused(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }

  /** A case, process or document that is not there, or not for this caller: both look the same. */
  public static Refused unknown() {
    return new Refused(
        Problem.of(404, "not-found", "没有这项内容", "没有这项内容，或者不对本系统（账号）开放。请核对地址中的案号或代码。"));
  }

  public static Refused parameter(String name, String detail) {
    return new Refused(
        Problem.of(400, "invalid-parameter", "参数不正确", "参数不正确：" + detail)
            .with(Fault.in(name, detail)));
  }

  static Refused body(String pointer, String detail) {
    return new Refused(
        Problem.of(400, "invalid-body", "请求内容不正确", "请求内容不正确，没有写入任何内容：" + detail)
            .with(Fault.at(pointer, detail)));
  }
}
