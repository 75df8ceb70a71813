package org.stancegraph.federate;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

  /// Whether this host is written as an address, or as this machine, by whoever made the list.
  boolean namesAddress(String host) {
    return all()
        .filter(each -> each.host().equals(host))
        .anyMatch(each -> each.isLiteral() || each.isLoopback());
  }
}
