package cn.jiedao.notice;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a name up once for each connection and hands out what it has checked, so that a name cannot
 * lead inside after the check (DNS rebinding). One bad address spoils the name.
 */
final class GuardedNames implements DnsResolver {
  /** The name leads where we do not send. */
  static final class Inside extends UnknownHostException {
    Inside(String host) {
      super(host + " leads to an address that is not open to webhooks");
    }
  }

  private static final int MOST = 2;

  private final DnsResolver names;
  private final boolean privateAddresses;

  GuardedNames(DnsResolver names, boolean privateAddresses) {
    this.names = names;
    this.privateAddresses = privateAddresses;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = names.resolve(host);
    if (found == null || found.length == 0) throw new UnknownHostException(host);
    for (InetAddress address : found) if (!open(AddressKind.of(address))) throw new Inside(host);
    return found.length <= MOST ? found : new InetAddress[] {found[0], found[1]};
  }

  private boolean open(AddressKind kind) {
    return kind == AddressKind.PUBLIC || kind == AddressKind.INNER && privateAddresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
