package cn.jiedao.workplace;

import cn.jiedao.casefile.SigningConfirmations;
import cn.jiedao.engine.OpenTask;
import cn.jiedao.engine.Refusal;
import cn.jiedao.organization.Actor;
import cn.jiedao.security.OwnPassword;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where whoever is about to sign enters his password once more, for just this task (INV-S-33). */
@RestController
class SigningConfirmationPage {
  record Given(String password) {}

  private final TaskSheets sheets;
  private final Viewers viewers;
  private final OwnPassword passwords;
  private final SigningConfirmations confirmations;

  SigningConfirmationPage(
      TaskSheets sheets,
      Viewers viewers,
      OwnPassword passwords,
      SigningConfirmations confirmations) {
    this.sheets = sheets;
    this.viewers = viewers;
    this.passwords = passwords;
    this.confirmations = confirmations;
  }

  @PostMapping(TaskPage.ADDRESS + "/confirmation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void confirm(@PathVariable String id, @RequestBody Given given) {
    OpenTask task = sheets.find(id);
    if (!task.signs()) throw Refusal.because("这一步不需要确认身份，请直接提交。");
    if (given.password() == null || given.password().isEmpty()) throw Refusal.because("请输入您的登录密码。");
    Actor actor = viewers.actor();
    String purpose = task.caseNumber() + " " + task.name();
    switch (passwords.ask(actor.person(), given.password(), purpose)) {
      case RIGHT -> confirmations.enter(id, actor.person(), OwnPassword.METHOD);
      case WRONG -> throw Refusal.because("密码不正确，没有签署。请重新输入；连续输错五次，账号锁定十五分钟。");
      case LOCKED -> throw Refusal.because("密码连续输错，账号已锁定十五分钟，没有签署。请稍后再试，或请安全管理员解锁。");
    }
  }
}
