package org.stancegraph.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;

/// Reads the words behind a question's name as its parameters: `--body odihr` or `--body=odihr`.
final class AskWords {

  private AskWords() {}

  static Checked<Map<String, String>> parameters(List<String> words) {
    var values = new LinkedHashMap<String, String>();
    var left = new ArrayDeque<>(words);
    while (!left.isEmpty()) {
      var word = left.poll();
      if (!word.startsWith("--") || word.length() == 2) {
        return wrong(word, "'" + word + "' belongs to no parameter", "write --parameter value");
      }
      var equals = word.indexOf('=');
      var name = equals < 0 ? word.substring(2) : word.substring(2, equals);
      var value = equals < 0 ? left.poll() : word.substring(equals + 1);
      if (value == null) {
        return wrong(word, "'" + word + "' has no value", "write a value behind it");
      }
      if (values.putIfAbsent(name, value) != null) {
        return wrong(word, "'--" + name + "' is given twice", "give it once");
      }
    }
    return Checked.good(values);
  }

  private static Checked<Map<String, String>> wrong(String word, String message, String hint) {
    return Checked.bad(
        Finding.error(Place.of(Path.of(word.replaceAll("\\p{Cntrl}", "?"))), message, hint));
  }
}
