package org.stancegraph.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.web.MediaRange;
import org.apache.jena.atlas.web.MediaType;

/// Chooses among the media types that an address offers what the client likes best (RFC 9110): the
/// most specific range that fits a type tells its weight, and weight 0 refuses it.
final class Negotiation {

  private Negotiation() {}

  /// The best of the offers, which stand best first for a client that likes several alike; empty
  /// where the client takes none of them.
  static Optional<String> best(String accept, List<String> offers) {
    if (accept.isBlank()) {
      return Optional.of(offers.getFirst());
    }
    var ranges = ranges(accept);
    return offers.stream()
        .filter(offer -> weight(offer, ranges) > 0)
        .max(
            Comparator.<String>comparingDouble(offer -> weight(offer, ranges))
                .thenComparing(offer -> precision(offer, ranges))
                .thenComparing(offer -> -offers.indexOf(offer)));
  }

  /// A range that is no media type is passed over, as if it were not there.
  private static List<MediaRange> ranges(String accept) {
    return Arrays.stream(accept.split(",")).flatMap(each -> range(each).stream()).toList();
  }

  private static Optional<MediaRange> range(String text) {
    try {
      return Optional.of(new MediaRange(text.strip()));
    } catch (RuntimeException _) {
      return Optional.empty();
    }
  }

  private static double weight(String offer, List<MediaRange> ranges) {
    return nearest(offer, ranges).map(MediaRange::get_q).orElse(0.0);
  }

  /// A type that the client names is liked better than one that it takes with all others.
  private static int precision(String offer, List<MediaRange> ranges) {
    return nearest(offer, ranges).map(Negotiation::precision).orElse(0);
  }

  private static Optional<MediaRange> nearest(String offer, List<MediaRange> ranges) {
    var type = MediaType.create(offer);
    return ranges.stream()
        .filter(range -> fits(range, type))
        .max(Comparator.comparingInt(Negotiation::precision));
  }

  private static boolean fits(MediaRange range, MediaType type) {
    return (range.getType().equals("*") || range.getType().equalsIgnoreCase(type.getType()))
        && (range.getSubType().equals("*")
            || range.getSubType().equalsIgnoreCase(type.getSubType()));
  }

  private static int precision(MediaRange range) {
    return (range.getType().equals("*") ? 0 : 1) + (range.getSubType().equals("*") ? 0 : 1);
  }
}
