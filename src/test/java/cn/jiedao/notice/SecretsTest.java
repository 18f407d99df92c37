package cn.jiedao.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.database.FolderSecrets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class SecretsTest {
  private static final String KEY = "a key of forty characters, made by openssl";
  private static final UUID ID = UUID.randomUUID();

  private static Secrets keptUnder(String key, FolderSecrets folder) {
    var beans = new StaticListableBeanFactory();
    if (folder != null) beans.addBean("folder", folder);
    var settings = new WebhookSettings(List.of(), false, key, List.of(), false);
    return new Secrets(settings, beans.getBeanProvider(FolderSecrets.class));
  }

  @Test
  void a_secret_is_read_again_under_its_key_and_for_its_subscription_only() {
    String secret = Secrets.fresh();
    byte[] sealed = keptUnder(KEY, null).seal(ID, secret);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
    assertThat(keptUnder(KEY, null).open(ID, sealed)).isEqualTo(secret);
    assertThat(keptUnder(null, name -> KEY).open(ID, sealed)).isEqualTo(secret);
    assertThatThrownBy(() -> keptUnder(KEY, null).open(UUID.randomUUID(), sealed))
        .isInstanceOf(Secrets.KeyMissing.class);
    assertThatThrownBy(() -> keptUnder(KEY + "!", null).open(ID, sealed))
        .isInstanceOf(Secrets.KeyMissing.class);
    assertThatThrownBy(() -> keptUnder(null, null).open(ID, sealed))
        .isInstanceOf(Secrets.KeyMissing.class);
  }

  @Test
  void a_short_key_is_refused_at_the_start() {
    assertThatThrownBy(() -> keptUnder("too short", null))
        .hasMessageContaining("jiedao.webhooks.key");
  }

  @Test
  void no_two_secrets_and_no_two_seals_are_alike() {
    assertThat(Secrets.fresh()).isNotEqualTo(Secrets.fresh()).matches("whsec_[\\w-]{43}");
    var secrets = keptUnder(KEY, null);
    assertThat(secrets.seal(ID, "whsec_x")).isNotEqualTo(secrets.seal(ID, "whsec_x"));
  }
}
