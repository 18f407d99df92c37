package cn.jiedao.notice;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** Whose network an address lies in. */
enum AddressKind {
  PUBLIC,
  /** This machine or an inner network, where a receiver may stand if the operator says so. */
  INNER,
  /** Link-local and metadata services, multicast, reserved: no receiver stands there. */
  NOBODYS;

  /** An IPv4 range: its first address and how many bits of it count. */
  private record Range(int first, int bits, AddressKind kind) {
    static Range of(int a, int b, int c, int bits, AddressKind kind) {
      return new Range(a << 24 | b << 16 | c << 8, bits, kind);
    }

    boolean holds(int address) {
      return (address ^ first) >>> (32 - bits) == 0;
    }
  }

  private static final List<Range> RANGES =
      List.of(
          Range.of(0, 0, 0, 8, NOBODYS),
          Range.of(10, 0, 0, 8, INNER),
          Range.of(100, 100, 100, 24, NOBODYS), // metadata services of Chinese clouds
          Range.of(100, 64, 0, 10, INNER),
          Range.of(127, 0, 0, 8, INNER),
          Range.of(169, 254, 0, 16, NOBODYS),
          Range.of(172, 16, 0, 12, INNER),
          Range.of(192, 0, 0, 24, NOBODYS),
          Range.of(192, 0, 2, 24, NOBODYS),
          Range.of(192, 88, 99, 24, NOBODYS),
          Range.of(192, 168, 0, 16, INNER),
          Range.of(198, 18, 0, 15, INNER),
          Range.of(198, 51, 100, 24, NOBODYS),
          Range.of(203, 0, 113, 24, NOBODYS),
          Range.of(224, 0, 0, 3, NOBODYS));

  static AddressKind of(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? ofFour(bytes) : ofSix(bytes);
  }

  private static AddressKind ofFour(byte[] bytes) {
    int address = 0;
    for (byte part : bytes) address = address << 8 | part & 0xff;
    for (Range range : RANGES) if (range.holds(address)) return range.kind();
    return PUBLIC;
  }

  /** Only global unicast is public; one that carries an IPv4 address is judged by that as well. */
  private static AddressKind ofSix(byte[] bytes) {
    int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
    if (first == 0xfd00 && second == 0x0ec2) return NOBODYS; // metadata service of AWS
    if (isLoopback(bytes) || (first & 0xfe00) == 0xfc00 || (first & 0xffc0) == 0xfec0) return INNER;
    if (first == 0x0064 && second == 0xff9b) return ofFour(Arrays.copyOfRange(bytes, 12, 16));
    if (first == 0x2002) return ofFour(Arrays.copyOfRange(bytes, 2, 6));
    if (first == 0x2001 && (second < 0x0200 || second == 0x0db8)) return NOBODYS;
    return (first & 0xe000) == 0x2000 ? PUBLIC : NOBODYS;
  }

  private static boolean isLoopback(byte[] bytes) {
    for (int i = 0; i < 15; i++) if (bytes[i] != 0) return false;
    return bytes[15] == 1;
  }
}
