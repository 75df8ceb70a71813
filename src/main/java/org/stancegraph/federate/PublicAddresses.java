package org.stancegraph.federate;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/// Which addresses belong to the public internet: of IPv6 only what is handed out for hosts, of
/// IPv4 all but the special blocks (RFC 6890). No form that carries another address is among them,
/// because what it carries would have to be checked again.
final class PublicAddresses {

  private record Block(byte[] base, int bits) {

    static Block of(String text) {
      var slash = text.indexOf('/');
      return new Block(
          InetAddress.ofLiteral(text.substring(0, slash)).getAddress(),
          Integer.parseInt(text.substring(slash + 1)));
    }

    boolean holds(byte[] address) {
      for (var bit = 0; bit < bits; bit++) {
        var mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (base[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  // This network, private, shared (CGNAT), loopback, link-local with the metadata address, protocol
  // assignments, documentation, 6to4 relays, benchmarks, multicast, reserved and broadcast.
  private static final List<Block> CLOSED_4 =
      blocks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  private static final Block GLOBAL_6 = Block.of("2000::/3");

  // Within it: Teredo and other protocol assignments, documentation, 6to4. Mapped and compatible
  // IPv4, NAT64, unique-local, link-local, site-local and multicast lie outside.
  private static final List<Block> CLOSED_6 =
      blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  private PublicAddresses() {}

  private static List<Block> blocks(String... texts) {
    return List.of(texts).stream().map(Block::of).toList();
  }

  static boolean isPublic(InetAddress address) {
    var bytes = address.getAddress();
    return address instanceof Inet4Address
        ? CLOSED_4.stream().noneMatch(block -> block.holds(bytes))
        : GLOBAL_6.holds(bytes) && CLOSED_6.stream().noneMatch(block -> block.holds(bytes));
  }
}
