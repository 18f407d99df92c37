package cn.jiedao.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * A folder of PKCS#12 key stores, one for each organisation and named after its code; opened anew
 * once its file was replaced, so that a new certificate counts at once. Opening one takes a quarter
 * of a second, which is what protects its password.
 */
final class KeyStores {
  /** Java's own provider knows no SM2. */
  static final Provider PROVIDER = new BouncyCastleProvider();

  private record Opened(FileTime written, SealKey key) {}

  private final Path folder;
  private final char[] password;
  private final Map<String, Opened> opened = new ConcurrentHashMap<>();

  KeyStores(Path folder, String password) {
    this.folder = folder;
    this.password = password == null ? new char[0] : password.toCharArray();
  }

  boolean has(String name) {
    return Files.isRegularFile(file(name));
  }

  /**
   * @throws SealRefused when the key store cannot be used
   */
  SealKey get(String name) {
    Path file = file(name);
    try {
      FileTime written = Files.getLastModifiedTime(file);
      Opened known = opened.get(name);
      if (known != null && known.written().equals(written)) return known.key();
      SealKey key = open(file);
      opened.put(name, new Opened(written, key));
      return key;
    } catch (IOException | GeneralSecurityException unreadable) {
      throw SealRefused.because(
          "印章文件 " + file.getFileName() + " 打不开，没有签章。请系统管理员检查文件和口令（jiedao.seals.password）。",
          unreadable);
    }
  }

  private SealKey open(Path file) throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(file)) {
      var store = KeyStore.getInstance("PKCS12", PROVIDER);
      store.load(in, password);
      List<String> keys =
          Collections.list(store.aliases()).stream().filter(alias -> isKey(store, alias)).toList();
      if (keys.size() != 1)
        throw SealRefused.because("印章文件 " + file.getFileName() + " 中应当有且只有一个私钥，请系统管理员检查。");
      var key = (PrivateKey) store.getKey(keys.get(0), password);
      return new SealKey(key, chain(store.getCertificateChain(keys.get(0))));
    }
  }

  private static boolean isKey(KeyStore store, String alias) {
    try {
      return store.isKeyEntry(alias);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<X509Certificate> chain(Certificate[] certificates) {
    return Arrays.stream(certificates).map(X509Certificate.class::cast).toList();
  }

  /** Writes a key store where none is; whole or not at all, readable by its owner only. */
  void put(String name, SealKey key) {
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, "new-", ".p12");
      try (OutputStream out = Files.newOutputStream(draft)) {
        var store = writable(key);
        store.load(null, null);
        store.setKeyEntry(name, key.key(), password, key.chain().toArray(new X509Certificate[0]));
        store.store(out, password);
      }
      if (has(name)) throw new FileAlreadyExistsException(file(name).toString());
      Files.move(draft, file(name), StandardCopyOption.ATOMIC_MOVE);
      opened.put(name, new Opened(Files.getLastModifiedTime(file(name)), key));
    } catch (IOException | GeneralSecurityException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Java's own, where it knows the key, takes a tenth of the time. */
  private static KeyStore writable(SealKey key) throws KeyStoreException {
    return key.key().getAlgorithm().equals("RSA")
        ? KeyStore.getInstance("PKCS12")
        : KeyStore.getInstance("PKCS12", PROVIDER);
  }

  private Path file(String name) {
    return folder.resolve(name + ".p12");
  }
}
