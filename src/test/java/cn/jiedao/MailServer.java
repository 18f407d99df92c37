package cn.jiedao;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The mail server of all tests of a run; it takes whatever is sent to whomever. */
public class MailServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  /** The same again after a test has switched it off. */
  private static final int PORT = freePort();

  private static final GreenMail SERVER =
      new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  public static GreenMail server() {
    return SERVER;
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    if (!SERVER.isRunning()) SERVER.start();
    TestPropertyValues.of("spring.mail.host=127.0.0.1", "spring.mail.port=" + PORT)
        .applyTo(context);
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
