package org.stancegraph.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of the list of attacks.
record Attack(
    String name,
    String status,
    String method,
    String target,
    String header,
    String body,
    String absent) {

  private static final Pattern REPEATED = Pattern.compile("\\{(\\d{1,6})\\*(.+?)}(?!\\})");
  private static final Pattern COLUMN = Pattern.compile(" \\|(?= |$)");

  static Attack of(String line) {
    var cells = COLUMN.split(line, -1);
    if (cells.length < 6) {
      throw new AssertionError("not seven columns: " + line);
    }
    return new Attack(
        cells[0].strip(),
        cells[1].strip(),
        cells[2].strip(),
        encoded(cells[3].strip()),
        repeated(cells[4].strip()),
        repeated(encoded(cells[5].strip())),
        cells.length > 6 ? cells[6].strip().replace("\\n", "\n") : "");
  }

  private static String repeated(String text) {
    return REPEATED
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(found.group(2).repeat(Integer.parseInt(found.group(1)))));
  }

  /// Encodes what stands in `{q:…}`, whose end is the last brace of the cell or the one before `=`.
  private static String encoded(String text) {
    var from = text.indexOf("{q:");
    if (from < 0) {
      return repeated(text);
    }
    var end = end(text, from);
    var inner = repeated(text.substring(from + 3, end));
    return text.substring(0, from) + RunningServer.encoded(inner) + text.substring(end + 1);
  }

  private static int end(String text, int from) {
    var depth = 0;
    for (int at = from; at < text.length(); at++) {
      depth += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    throw new AssertionError("a brace is missing: " + text);
  }

  String request(String host) {
    var head = method + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n";
    var extra = header.isEmpty() ? "" : header + "\r\n";
    var length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
    return head + extra + length + "\r\n" + body;
  }
}
