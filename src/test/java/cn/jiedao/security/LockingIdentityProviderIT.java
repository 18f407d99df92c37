package cn.jiedao.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JiedaoTest
class LockingIdentityProviderIT {
  private static final String PERSON = "locking-test.clerk";
  private static final String PASSWORD = "Locking-test-2026";

  @Autowired private ProcessEngine engine;
  @Autowired private IdentityService identity;

  @BeforeEach
  void registerPerson() {
    var person = identity.newUser(PERSON);
    person.setPassword(PASSWORD);
    identity.saveUser(person);
  }

  @AfterEach
  void removePerson() {
    ClockUtil.reset();
    identity.deleteUser(PERSON);
  }

  @Test
  void the_fifth_wrong_password_locks_for_fifteen_minutes_and_not_longer() {
    guessWrong(LockingIdentityProvider.TRIES);
    assertThat(identity.checkPassword(PERSON, PASSWORD)).isFalse();

    ClockUtil.offset(LockingIdentityProvider.LOCK.plusSeconds(1).toMillis());
    guessWrong(1);
    assertThat(identity.checkPassword(PERSON, PASSWORD)).isTrue();
  }

  @Test
  void the_right_password_forgets_earlier_mistakes() {
    guessWrong(LockingIdentityProvider.TRIES - 1);
    assertThat(identity.checkPassword(PERSON, PASSWORD)).isTrue();
    guessWrong(LockingIdentityProvider.TRIES - 1);
    assertThat(identity.checkPassword(PERSON, PASSWORD)).isTrue();
  }

  @Test
  void guesses_made_at_once_are_counted_one_by_one() throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    var guessers = Executors.newFixedThreadPool(12);
    var guesses = new ArrayList<Future<Boolean>>();
    for (int i = 0; i < 12; i++) {
      String guess = "wrong-" + i;
      guesses.add(guessers.submit(() -> guessAfter(start, guess)));
    }
    start.countDown();
    for (Future<Boolean> guess : guesses) {
      assertThat(guess.get(1, TimeUnit.MINUTES)).isFalse();
    }
    guessers.shutdown();
    assertThat(person().getAttempts()).isEqualTo(LockingIdentityProvider.TRIES);
    assertThat(identity.checkPassword(PERSON, PASSWORD)).isFalse();
  }

  @Test
  void unknown_people_and_impossible_passwords_are_answered_like_wrong_ones() {
    assertThat(identity.checkPassword("nobody.clerk", PASSWORD)).isFalse();
    assertThat(identity.checkPassword("nobody\0.clerk", PASSWORD)).isFalse();
    assertThat(identity.checkPassword(PERSON, "x".repeat(1000))).isFalse();
    assertThat(person().getAttempts()).isZero();
  }

  @Test
  void passwords_are_stored_as_pbkdf2() {
    assertThat(person().getPassword()).startsWith("{PBKDF2-SHA256}");
  }

  private void guessWrong(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(identity.checkPassword(PERSON, "wrong")).isFalse();
    }
  }

  private boolean guessAfter(CountDownLatch start, String guess) throws InterruptedException {
    start.await();
    return identity.checkPassword(PERSON, guess);
  }

  private UserEntity person() {
    var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    return configuration
        .getCommandExecutorTxRequired()
        .execute(
            context ->
                context.getReadOnlyIdentityProvider().findUserById(PERSON)
                        instanceof UserEntity user
                    ? user
                    : null);
  }
}
