package org.stancegraph.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.stancegraph.seed.EntityId;

/// Where things and questions have their pages.
final class Links {

  private Links() {}

  /// The page of a thing, a part of one (a place on the page of its record) or a term; what is
  /// elsewhere is at its own address, if that is one of the web.
  static String page(String iri) {
    if (iri.startsWith(EntityId.THINGS)) {
      var words = iri.substring(EntityId.THINGS.length()).split("/", 3);
      var place = words.length > 2 ? "#" + words[2] : "";
      return words.length < 2 ? "" : "/page/" + words[0] + "/" + words[1] + place;
    }
    if (iri.startsWith(EntityId.TERMS)) {
      return "/page/ns#" + iri.substring(EntityId.TERMS.length());
    }
    if (iri.startsWith(EntityId.GRAPHS)) {
      return "/graph/" + iri.substring(EntityId.GRAPHS.length());
    }
    return iri.matches("https?://.*") ? iri : "";
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
