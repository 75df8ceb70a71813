package org.stancegraph.watch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// A client's address without the part that stands for one line or person: of IPv4 the last 8 bits
/// are cleared, of IPv6 the last 80.
final class ClientAddress {

  private static final int KEPT_V4 = 3;
  private static final int KEPT_V6 = 6;

  private ClientAddress() {}

  /// The address must be written in numbers: a name would be looked up.
  static String shortened(String address) {
    var bare = address.replaceAll("^\\[|\\]$|%.*$", "");
    if (!bare.matches("[0-9a-fA-F:.]+")) {
      return "unknown";
    }
    try {
      var found = InetAddress.getByName(bare);
      var bytes = found.getAddress();
      Arrays.fill(bytes, found instanceof Inet6Address ? KEPT_V6 : KEPT_V4, bytes.length, (byte) 0);
      return InetAddress.getByAddress(bytes).getHostAddress();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }
}
