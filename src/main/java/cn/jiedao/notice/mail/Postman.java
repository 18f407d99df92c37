package cn.jiedao.notice.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mails to the mail server, again and again until it takes them or they are dead. */
@Component
class Postman {
  private final MailOutbox outbox;
  private final JavaMailSender server;
  private final MailSettings settings;
  private final String from;
  private final Clock clock;

  Postman(
      MailOutbox outbox,
      ObjectProvider<JavaMailSender> server,
      MailSettings settings,
      @Value("${jiedao.mail.from:${spring.mail.username:jiedao@localhost}}") String from,
      Clock clock) {
    this.outbox = outbox;
    this.server = server.getIfAvailable();
    this.settings = settings;
    this.from = from;
    this.clock = clock;
  }

  /** Whether mails are sent at all. */
  boolean works() {
    return server != null;
  }

  /** Tries the mail that is due first; false when none is. */
  boolean sendNext() {
    Optional<Envelope> next = works() ? outbox.claim() : Optional.empty();
    next.ifPresent(this::send);
    return next.isPresent();
  }

  private void send(Envelope envelope) {
    if (envelope.address() == null) {
      outbox.failed(envelope, "没有登记邮箱地址", null);
      return;
    }
    try {
      server.send(message(envelope));
      outbox.sent(envelope);
    } catch (MailException | MessagingException failure) {
      outbox.failed(envelope, meaning(failure), again(envelope));
    }
  }

  /** The same identification each time, so that a mail sent twice is shown once. */
  private MimeMessage message(Envelope envelope) throws MessagingException {
    MimeMessage message = server.createMimeMessage();
    var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
    parts.setFrom(from);
    parts.setTo(envelope.address());
    parts.setSubject(envelope.letter().subject());
    parts.setText(envelope.letter().text(), envelope.letter().html());
    message.setHeader("Message-ID", "<jiedao-" + envelope.id() + "-" + from + ">");
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }

  /** Null when it has been tried often enough. */
  private Instant again(Envelope envelope) {
    int tried = envelope.attempt();
    return tried > settings.retries().size()
        ? null
        : clock.instant().plus(settings.retries().get(tried - 1));
  }

  private static String meaning(Exception failure) {
    if (failure instanceof AddressException) return "邮箱地址不正确";
    if (failure instanceof MailAuthenticationException) return "邮件服务器不接受登录，请检查账号和密码";
    return failure.getCause() == null ? "邮件服务器没有接受这封邮件" : "连接不上邮件服务器";
  }
}
