package cn.jiedao;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Jiedao (街道): the process platform of the subdistrict offices of Suzhou. */
@Modulithic(systemName = "Jiedao")
@EnableScheduling
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class JiedaoApplication {
  public static void main(String[] args) {
    SpringApplication.run(JiedaoApplication.class, aside(args));
  }

  /** A verification runs beside the house: it takes neither its port nor its jobs. */
  private static String[] aside(String[] args) {
    if (!List.of(args).contains("--verify-chains")) return args;
    return Stream.concat(
            Stream.of(args),
            Stream.of(
                "--server.port=0",
                "--camunda.bpm.job-execution.enabled=false",
                "--jiedao.webhooks.worker=false"))
        .toArray(String[]::new);
  }
}
