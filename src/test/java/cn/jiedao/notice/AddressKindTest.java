package cn.jiedao.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressKindTest {
  @ParameterizedTest
  @CsvSource({
    "8.8.8.8, PUBLIC",
    "172.32.0.1, PUBLIC",
    "192.169.0.1, PUBLIC",
    "100.128.0.1, PUBLIC",
    "2400:3200::1, PUBLIC",
    "64:ff9b::808:808, PUBLIC",
    "127.0.0.1, INNER",
    "127.255.255.255, INNER",
    "10.0.0.1, INNER",
    "172.16.0.1, INNER",
    "172.31.255.255, INNER",
    "192.168.1.1, INNER",
    "100.64.0.1, INNER",
    "198.18.0.1, INNER",
    "::1, INNER",
    "fd00::1, INNER",
    "100.100.100.200, NOBODYS",
    "fd00:ec2::254, NOBODYS",
    "fec0::1, INNER",
    "::ffff:10.0.0.1, INNER",
    "64:ff9b::a00:1, INNER",
    "2002:7f00:1::, INNER",
    "0.0.0.0, NOBODYS",
    "169.254.169.254, NOBODYS",
    "192.0.2.1, NOBODYS",
    "224.0.0.1, NOBODYS",
    "255.255.255.255, NOBODYS",
    "::, NOBODYS",
    "::7f00:1, NOBODYS",
    "fe80::1, NOBODYS",
    "ff02::1, NOBODYS",
    "2001:db8::1, NOBODYS",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2, NOBODYS",
    "64:ff9b::a9fe:a9fe, NOBODYS",
    "2002:a9fe:a9fe::, NOBODYS"
  })
  void each_address_lies_in_somebody_s_network(String address, AddressKind kind)
      throws UnknownHostException {
    assertThat(AddressKind.of(InetAddress.getByName(address))).isEqualTo(kind);
  }
}
