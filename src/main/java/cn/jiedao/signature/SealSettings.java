package cn.jiedao.signature;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the seals lie.
 *
 * @param folder with a PKCS#12 key store for each organisation; null: only a demo has seals
 * @param password of the key stores
 * @param algorithm by organisation, where it is not RSA
 */
@ConfigurationProperties("jiedao.seals")
record SealSettings(
    Path folder, String password, @DefaultValue Map<String, SealAlgorithm> algorithm) {
  SealAlgorithm algorithmOf(String organization) {
    return algorithm.getOrDefault(organization, SealAlgorithm.RSA);
  }
}
