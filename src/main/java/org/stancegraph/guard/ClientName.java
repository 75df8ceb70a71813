package org.stancegraph.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/// Who a client is to the limits: its address, or where it has a whole network of IPv6 addresses,
/// that network. Behind a proxy of the operator's, the address that the proxy saw.
public record ClientName(boolean trustProxy) {

  private static final int NETWORK = 8;

  public String of(HttpServletRequest request) {
    var peer = request.getRemoteAddr();
    var forwarded = request.getHeader("X-Forwarded-For");
    return network(trustProxy && forwarded != null ? nearest(forwarded) : peer);
  }

  /// The proxy in front adds the address that it saw at the end; what stands before anybody may
  /// have written.
  private static String nearest(String forwarded) {
    return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
  }

  /// Only literal addresses are looked at, so no name is ever resolved here.
  private static String network(String address) {
    if (!address.matches("[0-9a-fA-F:.\\[\\]]{2,60}") || !address.contains(":")) {
      return address.substring(0, Math.min(address.length(), 60));
    }
    try {
      var read = InetAddress.getByName(address);
      return read instanceof Inet6Address
          ? HexFormat.of().formatHex(read.getAddress(), 0, NETWORK)
          : read.getHostAddress();
    } catch (UnknownHostException _) {
      return address;
    }
  }
}
