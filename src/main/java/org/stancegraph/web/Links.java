package org.stancegraph.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.stancegraph.seed.EntityId;

/// Where a thing in an answer leads: to the question that tells most of its kind.
final class Links {

  private record Target(String question, String parameter) {}

  private static final Map<String, Target> BY_KIND =
      Map.of(
          "actor", new Target("stances-of", "actor"),
          "election", new Target("timeline", "election"),
          "source", new Target("reports", "source"),
          "statement", new Target("reported-by", "statement"));

  private static final Target ANY = new Target("provenance", "thing");

  private Links() {}

  /// The address of the page, or nothing for what is no whole thing of ours.
  static String to(String iri) {
    if (!iri.startsWith(EntityId.THINGS)) {
      return "";
    }
    var path = iri.substring(EntityId.THINGS.length()).split("/");
    if (path.length < 2) {
      return "";
    }
    var target = BY_KIND.getOrDefault(path[0], ANY);
    var value = target.equals(ANY) ? path[0] + "/" + path[1] : path[1];
    return address(target.question(), Map.of(target.parameter(), value));
  }

  static String address(String question, Map<String, String> values) {
    return "/question/" + question + query(values);
  }

  static String query(Map<String, String> values) {
    return values.isEmpty()
        ? ""
        : values.entrySet().stream()
            .map(value -> encoded(value.getKey()) + "=" + encoded(value.getValue()))
            .sorted()
            .collect(Collectors.joining("&", "?", ""));
  }

  /// The same values in another format.
  static String download(String question, SequencedMap<String, String> values, String format) {
    return "/api/" + question + "." + format + query(values);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
