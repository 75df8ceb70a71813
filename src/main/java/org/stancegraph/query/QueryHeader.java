package org.stancegraph.query;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
import org.stancegraph.seed.YamlText;

/// What the `#+` lines of a saved query say, in the way of grlc, with the types of the parameters.
record QueryHeader(
    String summary,
    String description,
    List<String> tags,
    List<Parameter> parameters,
    int pageSize,
    Map<String, Place> places) {

  private static final String MARK = "#+";

  static Checked<QueryHeader> read(Path file, List<String> lines) {
    if (lines.stream().noneMatch(line -> line.startsWith(MARK))) {
      return Checked.bad(
          Finding.error(
              new Place(file, 1, 1),
              "the query has no header",
              "begin with '#+ summary:', '#+ description:', '#+ tags:' and '#+ parameters:'"));
    }
    return YamlText.parse(yaml(lines), file)
        .then(fields -> new HeaderReader(file, fields).header());
  }

  /// The header alone, each word in its line and column, so that findings point into the file.
  private static String yaml(List<String> lines) {
    var yaml = new StringBuilder();
    for (var line : lines) {
      yaml.append(line.startsWith(MARK) ? "  " + line.substring(MARK.length()) : "").append('\n');
    }
    return yaml.toString();
  }
}
