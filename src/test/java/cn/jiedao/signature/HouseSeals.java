package cn.jiedao.signature;

import cn.jiedao.database.FolderSecrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The seals of the application under test: what a system administrator may do to their files. */
@Component
public class HouseSeals {
  private final Path folder;
  private final KeyStores stores;
  private final Clock clock;

  HouseSeals(FolderSecrets secrets, @Value("${jiedao.data}") Path data, Clock clock) {
    this.folder = data.resolve("seals");
    this.stores = new KeyStores(folder, secrets.secret("seals"));
    this.clock = clock;
  }

  /** The certificate (PEM) that vouches for all of them. */
  public Path root() {
    return folder.resolve("trusted/demo-root-rsa.crt");
  }

  /** Its certificate ended yesterday. */
  public void expire(String organization, String name) throws IOException {
    renew(organization);
    var yesterday = clock.instant().minus(Duration.ofDays(1));
    var root = stores.get("demo-root-rsa");
    stores.put(
        organization,
        DemoAuthority.issue(
            root, SealAlgorithm.RSA, name, yesterday.minus(Duration.ofDays(9)), yesterday));
  }

  /** The next seal gets a certificate of its own again. */
  public void renew(String organization) throws IOException {
    Files.deleteIfExists(folder.resolve(organization + ".p12"));
  }
}
