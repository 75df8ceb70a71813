package org.stancegraph.federate;

import java.net.InetAddress;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The servers that may be asked, each for what; whatever is not in it is not asked.
public final class AllowList {

  private final Map<Use, Set<Endpoint>> endpoints = new EnumMap<>(Use.class);

  /// With these endpoints for this use too.
  public AllowList with(Use use, Collection<Endpoint> more) {
    var list = new AllowList();
    list.endpoints.putAll(endpoints);
    var all = new HashSet<>(allowed(use));
    all.addAll(more);
    list.endpoints.put(use, Set.copyOf(all));
    return list;
  }

  Set<Endpoint> allowed(Use use) {
    return endpoints.getOrDefault(use, Set.of());
  }

  List<String> names(Use use) {
    return allowed(use).stream().map(Endpoint::toString).sorted().toList();
  }

  private Stream<Endpoint> all() {
    return endpoints.values().stream().flatMap(Set::stream);
  }

  /// The address that whoever made the list wrote as this host, which then is what is meant.
  Optional<InetAddress> written(String host) {
    return all()
        .filter(Endpoint::isLiteral)
        .map(each -> InetAddress.ofLiteral(each.host()))
        .filter(address -> isLiteral(host) && InetAddress.ofLiteral(host).equals(address))
        .findFirst();
  }

  private static boolean isLiteral(String host) {
    return host.contains(":") || Endpoint.isDotted(host);
  }

  /// Whether this machine is in the list by its name.
  boolean hasThisMachine() {
    return all().anyMatch(each -> each.host().equals(Endpoint.LOCALHOST));
  }
}
