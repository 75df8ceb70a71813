package org.stancegraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stancegraph.seed.Sha256;

/// Strong validators (RFC 9110): the same tag is the same bytes of the same version of the dataset,
/// and a client that has them already is told so in place of getting them again.
final class Validators {

  private static final int DIGITS = 16;

  private Validators() {}

  static Reply on(Reply reply, String version, HttpServletRequest request) {
    if (reply.status() != 200) {
      return reply;
    }
    var digest = Sha256.of(reply.body()).substring(0, DIGITS);
    var tag = "\"" + version + "-" + digest + packed(request) + "\"";
    var lasting = reply.headers().getOrDefault("Cache-Control", "no-cache");
    var tagged = reply.with("ETag", tag).with("Cache-Control", lasting);
    return isKnown(request.getHeader("If-None-Match"), tag)
        ? new Reply(304, tagged.mediaType(), new byte[0], tagged.headers())
        : tagged;
  }

  /// What may be packed on its way is other bytes, and a strong tag tells them apart.
  private static String packed(HttpServletRequest request) {
    var encodings = String.join(",", Collections.list(request.getHeaders("Accept-Encoding")));
    return Arrays.stream(encodings.split(",")).anyMatch(Validators::isGzip) ? "-gzip" : "";
  }

  private static boolean isGzip(String encoding) {
    var words = encoding.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*");
    var refused = words.length > 1 && words[1].matches("q\\s*=\\s*0(\\.0*)?");
    return Set.of("gzip", "*").contains(words[0]) && !refused;
  }

  /// Compared weakly, as RFC 9110 asks of If-None-Match.
  private static boolean isKnown(@Nullable String header, String tag) {
    return header != null
        && Arrays.stream(header.split(","))
            .map(String::strip)
            .map(each -> each.startsWith("W/") ? each.substring(2) : each)
            .anyMatch(each -> each.equals("*") || each.equals(tag));
  }
}
