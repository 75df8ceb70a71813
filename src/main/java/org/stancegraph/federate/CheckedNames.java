package org.stancegraph.federate;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/// Resolves a host's name once and lets no address through that is not public, or that whoever
/// allowed the server did not write out. The connection is made to what is returned, and to nothing
/// else, so that a second answer of the name service cannot lead elsewhere.
record CheckedNames(AllowList allowed, DnsResolver resolver) implements DnsResolver {

  /// Thrown where a name leads to an address that is not asked.
  static final class Forbidden extends UnknownHostException {

    private static final long serialVersionUID = 1;

    Forbidden(String message) {
      super(message);
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    var written = allowed.written(host);
    if (written.isPresent()) {
      return new InetAddress[] {written.get()};
    }
    var addresses = resolver.resolve(host);
    if (addresses == null || addresses.length == 0) {
      throw new UnknownHostException(host);
    }
    for (var address : addresses) {
      if (!isAllowed(host, address)) {
        throw new Forbidden("the name leads to an address that is not public");
      }
    }
    return addresses;
  }

  /// The name of this machine leads to this machine alone, where that is in the list.
  private boolean isAllowed(String host, InetAddress address) {
    return host.equals(Endpoint.LOCALHOST)
        ? allowed.hasThisMachine() && address.isLoopbackAddress()
        : PublicAddresses.isPublic(address);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
