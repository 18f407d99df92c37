package cn.jiedao.signature;

import cn.jiedao.database.FolderSecrets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The seals of this house: those of the folder that the customer set up, or, in a demo of one's
 * own, seals that are made when they are first needed and say that they are not real.
 */
@Component
@EnableConfigurationProperties(SealSettings.class)
class SealFolder {
  private static final String DEMO_ROOT = "demo-root-";

  private final KeyStores stores;
  private final TrustedRoots roots;
  private final Clock clock;
  private final boolean demo;

  @Autowired
  SealFolder(
      SealSettings settings,
      ObjectProvider<FolderSecrets> secrets,
      @Value("${jiedao.data:data}") Path data,
      Environment environment,
      Clock clock) {
    this(
        settings.folder() == null ? demoFolder(secrets, data, environment) : settings.folder(),
        settings.folder() == null ? demoPassword(secrets) : settings.password(),
        settings.folder() == null,
        clock);
  }

  /**
   * @param folder null where nobody has a seal
   */
  SealFolder(Path folder, String password, boolean demo, Clock clock) {
    this.stores = folder == null ? null : new KeyStores(folder, password);
    this.roots = new TrustedRoots(folder == null ? null : folder.resolve("trusted"));
    this.demo = demo;
    this.clock = clock;
    if (demo && stores != null) root(SealAlgorithm.RSA);
  }

  private static Path demoFolder(
      ObjectProvider<FolderSecrets> secrets, Path data, Environment environment) {
    boolean own = secrets.getIfAvailable() != null;
    return own && environment.acceptsProfiles(Profiles.of("demo")) ? data.resolve("seals") : null;
  }

  private static String demoPassword(ObjectProvider<FolderSecrets> secrets) {
    FolderSecrets own = secrets.getIfAvailable();
    return own == null ? null : own.secret("seals");
  }

  boolean has(String organization) {
    return stores != null && (demo || stores.has(organization));
  }

  /**
   * The key of an organisation that {@link #has} one.
   *
   * @throws SealRefused when its key store cannot be used
   */
  SealKey key(String organization, String name, SealAlgorithm algorithm) {
    if (demo) makeOnce(organization, name, algorithm);
    return stores.get(organization);
  }

  private synchronized void makeOnce(String organization, String name, SealAlgorithm algorithm) {
    if (stores.has(organization)) return;
    var today = clock.instant();
    var from = DemoAuthority.from(today);
    var until = DemoAuthority.until(today);
    stores.put(organization, DemoAuthority.issue(root(algorithm), algorithm, name, from, until));
  }

  private synchronized SealKey root(SealAlgorithm algorithm) {
    String name = DEMO_ROOT + algorithm.name().toLowerCase(Locale.ROOT);
    if (!stores.has(name)) {
      var today = clock.instant();
      stores.put(
          name,
          DemoAuthority.root(algorithm, DemoAuthority.from(today), DemoAuthority.until(today)));
    }
    SealKey root = stores.get(name);
    roots.put(name, root.certificate());
    return root;
  }

  /** Whose word is taken for who somebody is. */
  Set<X509Certificate> trusted() {
    return roots.all();
  }
}
