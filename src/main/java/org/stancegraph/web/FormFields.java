package org.stancegraph.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;

/// The fields of a form, from the address and from a body that is encoded as forms are: each once,
/// and no more of a body than is read.
final class FormFields {

  /// In bytes.
  static final int MOST = 2_000_000;

  static final String TOO_LONG = "the body has more than " + MOST + " bytes";

  private static final String FORM = "application/x-www-form-urlencoded";

  private FormFields() {}

  static Checked<SequencedMap<String, String>> of(HttpServletRequest request) throws IOException {
    var fields = new TreeMap<String, String>();
    var given = read(request.getQueryString(), fields);
    if (!request.getMethod().equals("POST")) {
      return given;
    }
    var type = request.getContentType();
    if (type == null || !type.split(";")[0].strip().equalsIgnoreCase(FORM)) {
      return refuse("the body is no form", "send Content-Type: " + FORM);
    }
    var body = request.getInputStream().readNBytes(MOST + 1);
    return body.length > MOST
        ? refuse(TOO_LONG, "send less at once")
        : given.then(_ -> read(new String(body, UTF_8), fields));
  }

  private static Checked<SequencedMap<String, String>> read(
      @Nullable String encoded, SequencedMap<String, String> fields) {
    if (encoded == null || encoded.isEmpty()) {
      return Checked.good(fields);
    }
    for (var pair : encoded.split("&")) {
      var equals = pair.indexOf('=');
      try {
        var name = URLDecoder.decode(equals < 0 ? pair : pair.substring(0, equals), UTF_8);
        var value = equals < 0 ? "" : URLDecoder.decode(pair.substring(equals + 1), UTF_8);
        if (fields.putIfAbsent(name, value) != null) {
          return refuse("a field is given more than once", "give each one value");
        }
      } catch (IllegalArgumentException e) {
        return refuse("a field is not encoded as in an address", "write % as %25");
      }
    }
    return Checked.good(fields);
  }

  private static <T> Checked<T> refuse(String message, String hint) {
    return Checked.bad(Finding.error(Place.of(Path.of("request")), message, hint));
  }
}
