package cn.jiedao.notice.mail;

import cn.jiedao.notice.OutboxWorker;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends mails, where a mail server is configured. */
@Component
class MailWorker extends OutboxWorker {
  private final Postman postman;

  MailWorker(Postman postman, MailSettings settings) {
    super("mail", 1, settings.worker() && postman.works());
    this.postman = postman;
  }

  @Override
  protected boolean deliverNext() {
    return postman.sendNext();
  }

  @TransactionalEventListener
  void committed(MailOutbox.Filled filled) {
    wake();
  }
}
