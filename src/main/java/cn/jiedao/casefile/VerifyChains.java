package cn.jiedao.casefile;

import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * The command {@code --verify-chains}: names the first broken row of each chain and ends with 1, or
 * counts what holds and ends with 0.
 */
@Component
class VerifyChains implements ApplicationRunner {
  private static final String OPTION = "verify-chains";

  private final Chains chains;
  private final Anchors anchors;
  private final ApplicationContext application;

  VerifyChains(Chains chains, Anchors anchors, ApplicationContext application) {
    this.chains = chains;
    this.anchors = anchors;
    this.application = application;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!arguments.containsOption(OPTION)) return;
    int exit = report(System.out);
    System.exit(SpringApplication.exit(application, () -> exit));
  }

  int report(PrintStream out) {
    List<Chains.Break> breaks = chains.verifyAll();
    breaks.forEach(
        broken ->
            out.println(
                "案卷 " + broken.caseNumber() + " 第 " + broken.seq() + " 步：" + broken.what()));
    Optional<Instant> anchor = anchors.firstBroken();
    anchor.ifPresent(at -> out.println("锚点 " + at + "：与案卷记录不一致"));
    if (breaks.isEmpty() && anchor.isEmpty()) {
      out.println("案卷 " + chains.count() + " 件，记录链和锚点全部完整");
      return 0;
    }
    return 1;
  }
}
