package cn.jiedao.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says on the console why the start was refused, instead of a stack trace. */
class StartRefusal extends AbstractFailureAnalyzer<StartRefused> {
  @Override
  protected FailureAnalysis analyze(Throwable failure, StartRefused cause) {
    return new FailureAnalysis("无法启动：" + cause.getMessage(), cause.remedy(), cause);
  }
}
