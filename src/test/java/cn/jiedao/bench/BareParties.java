package cn.jiedao.bench;

import cn.jiedao.transfer.Review;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the models ask of {@code parties} and {@code clocks}, answered without looking it up. */
public final class BareParties {
  public String applicant(DelegateExecution step) {
    return "gusu-market-supervision";
  }

  public String presenter(DelegateExecution step) {
    return applicant(step);
  }

  public String deciding(DelegateExecution step, String function) {
    return body(step, function);
  }

  public String body(DelegateExecution step, String function) {
    return "gusu-" + function;
  }

  public List<String> bodies(DelegateExecution step, String functions) {
    return Arrays.stream(functions.split(",")).map(function -> "gusu-" + function.strip()).toList();
  }

  public List<String> listed(DelegateExecution step, String field) {
    return Review.OFFICES;
  }

  public Date due(DelegateExecution step, String element) {
    return new Date(System.currentTimeMillis() + TimeUnit.DAYS.toMillis(20));
  }

  public Date reminder(DelegateExecution step, String element) {
    return new Date(System.currentTimeMillis() + TimeUnit.DAYS.toMillis(10));
  }
}
