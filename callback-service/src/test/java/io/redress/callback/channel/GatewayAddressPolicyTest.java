package io.redress.callback.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayAddressPolicyTest {

  private static final URI OUTSIDE = URI.create("https://sms.example/send");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.0.1",
        "192.0.0.170",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1"
      })
  void aHostThatLeadsInsideIsRefused(String address) throws UnknownHostException {
    assertEquals("it leads to an internal address", refusal(OUTSIDE, address));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1.1.1", "100.63.0.1", "172.32.0.1", "192.1.0.1", "2001:db8::1"})
  void aHostOutsideIsTaken(String address) throws UnknownHostException {
    assertEquals("", refusal(OUTSIDE, address));
  }

  @Test
  void oneInternalAddressAmongSeveralIsEnough() throws UnknownHostException {
    assertEquals("it leads to an internal address", refusal(OUTSIDE, "1.1.1.1", "10.0.0.1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://sms.example/",
        "ftp://sms.example/",
        "file:///etc/passwd",
        "https:///x",
        "sms",
        "https://user@sms.example/"
      })
  void onlyEncryptedAddressesOfAHostAreTaken(String address) throws UnknownHostException {
    assertTrue(!refusal(URI.create(address), "1.1.1.1").isEmpty());
  }

  @Test
  void whatTheOperatorNamedMayBeInsideAndPlain() throws UnknownHostException {
    GatewayAddressPolicy policy =
        new GatewayAddressPolicy(Set.of("127.0.0.1"), InetAddress::getAllByName);
    assertTrue(policy.refusal(URI.create("http://127.0.0.1:9000/sms")).isEmpty());
    assertTrue(policy.refusal(URI.create("ftp://127.0.0.1/sms")).isPresent());
  }

  @Test
  void aHostThatNobodyKnowsIsNoRefusal() {
    GatewayAddressPolicy policy =
        new GatewayAddressPolicy(
            Set.of(),
            host -> {
              throw new UnknownHostException(host);
            });
    assertThrows(UnknownHostException.class, () -> policy.refusal(OUTSIDE));
  }

  private static String refusal(URI address, String... resolved) throws UnknownHostException {
    InetAddress[] targets = new InetAddress[resolved.length];
    for (int n = 0; n < resolved.length; n++) {
      targets[n] = InetAddress.getByName(resolved[n]);
    }
    return new GatewayAddressPolicy(Set.of(), host -> targets).refusal(address).orElse("");
  }
}
