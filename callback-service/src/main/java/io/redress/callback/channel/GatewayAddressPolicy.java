package io.redress.callback.channel;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * To which addresses requests may go: encrypted, and to the outside world. Addresses of this
 * machine and of inner networks are refused, unless the operator named their host.
 */
final class GatewayAddressPolicy {

  /** Finds the addresses of a host. */
  interface Resolver {
    InetAddress[] resolve(String host) throws java.net.UnknownHostException;
  }

  private final Set<String> allowed;
  private final Resolver resolver;

  GatewayAddressPolicy(Set<String> allowedInternalHosts, Resolver resolver) {
    this.allowed = Set.copyOf(allowedInternalHosts);
    this.resolver = resolver;
  }

  /**
   * Why nothing may be sent there; empty when it may.
   *
   * @throws java.net.UnknownHostException when nobody knows the host now
   */
  Optional<String> refusal(URI address) throws java.net.UnknownHostException {
    String host = address.getHost();
    if (host == null || address.getRawUserInfo() != null) {
      return Optional.of("it names no host, or a user");
    }
    if (allowed.contains(host)) {
      return Set.of("http", "https").contains(String.valueOf(address.getScheme()))
          ? Optional.empty()
          : Optional.of("it is neither http nor https");
    }
    if (!"https".equals(address.getScheme())) {
      return Optional.of("it is not https");
    }
    for (InetAddress target : resolver.resolve(host)) {
      if (internal(target)) {
        return Optional.of("it leads to an internal address");
      }
    }
    return Optional.empty();
  }

  static boolean internal(InetAddress target) {
    byte[] bytes = target.getAddress();
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    boolean uniqueLocal = target instanceof Inet6Address && (first & 0xFE) == 0xFC;
    boolean translated = target instanceof Inet6Address && first == 0 && second == 0x64;
    boolean shared = bytes.length == 4 && first == 100 && (second & 0xC0) == 64;
    boolean reserved = bytes.length == 4 && (first == 0 || first >= 240 || reserved192(bytes));
    return target.isLoopbackAddress()
        || target.isAnyLocalAddress()
        || target.isLinkLocalAddress()
        || target.isSiteLocalAddress()
        || target.isMulticastAddress()
        || uniqueLocal
        || translated
        || shared
        || reserved;
  }

  private static boolean reserved192(byte[] bytes) {
    return (bytes[0] & 0xFF) == 192 && bytes[1] == 0 && bytes[2] == 0;
  }
}
