package cn.jiedao.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A folder of certificates (PEM or DER) of the authorities whose seals are believed. */
final class TrustedRoots {
  private static final Set<String> ENDINGS = Set.of("crt", "cer", "pem");

  private final Path folder;

  TrustedRoots(Path folder) {
    this.folder = folder;
  }

  Set<X509Certificate> all() {
    if (folder == null || !Files.isDirectory(folder)) return Set.of();
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> certificates = files.filter(TrustedRoots::isCertificate).toList();
      var roots = new HashSet<X509Certificate>();
      for (Path file : certificates) roots.add(read(file));
      return roots;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static boolean isCertificate(Path file) {
    String name = file.getFileName().toString();
    return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private static X509Certificate read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509", KeyStores.PROVIDER).generateCertificate(in);
    } catch (CertificateException unreadable) {
      throw SealRefused.because("根证书文件 " + file.getFileName() + " 打不开，请系统管理员检查。", unreadable);
    }
  }

  /** Adds one as PEM, so that it can be given to whoever wants to check a seal himself. */
  void put(String name, X509Certificate root) {
    try {
      Path file = folder.resolve(name + ".crt");
      if (Files.exists(file)) return;
      Files.createDirectories(folder);
      Files.writeString(
          file,
          "-----BEGIN CERTIFICATE-----\n"
              + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(root.getEncoded())
              + "\n-----END CERTIFICATE-----\n");
    } catch (IOException | GeneralSecurityException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
