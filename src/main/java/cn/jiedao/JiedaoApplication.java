package cn.jiedao;

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
    SpringApplication.run(JiedaoApplication.class, args);
  }
}
