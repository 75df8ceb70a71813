package org.stancegraph.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Nearest;
import org.stancegraph.finding.Place;

/// Reads limits from a file of `name = number` lines; what it does not name keeps its default.
public final class LimitsFile {

  private static final List<String> NAMES =
      Arrays.stream(Limits.class.getRecordComponents()).map(each -> each.getName()).toList();

  private LimitsFile() {}

  public static Checked<Limits> read(Path file) {
    var given = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      given.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      return Checked.bad(fault(file, "cannot be read", "write lines such as rows = 100000"));
    }
    var findings = new ArrayList<Finding>();
    for (var name : given.stringPropertyNames()) {
      if (!NAMES.contains(name)) {
        var hint = Nearest.hint(name, NAMES, "the limits are " + String.join(", ", NAMES));
        findings.add(fault(file, "unknown limit '" + name + "'", hint));
      } else if (!given.getProperty(name).strip().matches("[1-9][0-9]{0,8}")) {
        findings.add(
            fault(file, "the limit '" + name + "' is no whole number above 0", "write digits"));
      }
    }
    return findings.isEmpty() ? Checked.good(limits(given)) : new Checked.Bad<>(findings);
  }

  private static Limits limits(Properties given) {
    var all = Limits.DEFAULT;
    return new Limits(
        number(given, "seconds", all.seconds()),
        number(given, "rows", all.rows()),
        number(given, "bytes", all.bytes()),
        number(given, "queries", all.queries()),
        number(given, "perClient", all.perClient()),
        number(given, "waiting", all.waiting()),
        number(given, "burst", all.burst()),
        number(given, "perSecond", all.perSecond()),
        number(given, "clients", all.clients()),
        number(given, "body", all.body()),
        number(given, "parameters", all.parameters()),
        number(given, "idle", all.idle()));
  }

  private static int number(Properties given, String name, int otherwise) {
    var text = given.getProperty(name);
    return text == null ? otherwise : Integer.parseInt(text.strip());
  }

  private static Finding fault(Path file, String message, String hint) {
    return Finding.error(Place.of(file), message, hint);
  }
}
