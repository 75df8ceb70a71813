package org.stancegraph.federate;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;

/// The exact address of another server's service: scheme, host, port and path. Plain http is for a
/// peer on this machine alone, and a host is a name, or an address in its usual form.
public record Endpoint(URI uri) {

  private static final Pattern DOTTED =
      Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

  /// What C libraries take for an address, though no dotted one: `2130706433`, `0x7f.1`, `017.0.1`.
  private static final Pattern NUMERIC =
      Pattern.compile("(?i)((0x[0-9a-f]*|\\d+)\\.)*(0x[0-9a-f]*|\\d+)\\.?");

  private static final Pattern NAME =
      Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");

  static final String LOCALHOST = "localhost";

  /// The endpoint that an option or a query names.
  public static Checked<Endpoint> of(String text, String option) {
    try {
      var uri = new URI(text).parseServerAuthority();
      var fault = fault(uri);
      return fault.isEmpty()
          ? Checked.good(new Endpoint(normal(uri)))
          : bad(option, "'" + printable(text) + "' " + fault.get());
    } catch (URISyntaxException e) {
      return bad(option, "'" + printable(text) + "' is no address of a server");
    }
  }

  private static Optional<String> fault(URI uri) {
    if (uri.getHost() == null || uri.getScheme() == null) {
      return Optional.of("is no address of a server");
    }
    if (uri.getRawUserInfo() != null || uri.getRawFragment() != null || uri.getRawQuery() != null) {
      return Optional.of("has more than scheme, host, port and path");
    }
    var host = uri.getHost().toLowerCase(Locale.ROOT);
    if (!isLiteral(host) && (NUMERIC.matcher(host).matches() || !NAME.matcher(host).matches())) {
      return Optional.of("has a host that is neither a name nor an address in its usual form");
    }
    return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
      case "https" -> Optional.empty();
      case "http" ->
          isLoopback(host)
              ? Optional.empty()
              : Optional.of("is not https: only this machine may be asked without");
      default -> Optional.of("is not https");
    };
  }

  private static URI normal(URI uri) throws URISyntaxException {
    var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    var usual = scheme.equals("https") ? 443 : 80;
    var port = uri.getPort() == usual ? -1 : uri.getPort();
    var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    var authority = uri.getHost().toLowerCase(Locale.ROOT) + (port < 0 ? "" : ":" + port);
    return new URI(scheme + "://" + authority + path);
  }

  String host() {
    return uri.getHost();
  }

  /// Whether the host is written as an address, which then is the one that is meant.
  boolean isLiteral() {
    return isLiteral(host());
  }

  private static boolean isLiteral(String host) {
    return host.startsWith("[") || isDotted(host);
  }

  static boolean isDotted(String host) {
    return DOTTED.matcher(host).matches();
  }

  boolean isLoopback() {
    return isLoopback(host());
  }

  private static boolean isLoopback(String host) {
    return host.equals(LOCALHOST)
        || isLiteral(host) && InetAddress.ofLiteral(host).isLoopbackAddress();
  }

  private static Checked<Endpoint> bad(String option, String message) {
    return Checked.bad(
        Finding.error(
            Place.of(Path.of(option)), message, "write it as https://query.wikidata.org/sparql"));
  }

  private static String printable(String text) {
    var line = text.replaceAll("\\p{Cntrl}", "?");
    return line.length() > 200 ? line.substring(0, 200) + "…" : line;
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
