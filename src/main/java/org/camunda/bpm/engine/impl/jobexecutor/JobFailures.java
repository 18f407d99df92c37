package org.camunda.bpm.engine.impl.jobexecutor;

/** Tells why a job failed; here because the field is protected in this package. */
public final class JobFailures {
  private JobFailures() {}

  public static Throwable cause(FailedJobListener listener) {
    return listener.jobFailureCollector.getFailure();
  }
}
