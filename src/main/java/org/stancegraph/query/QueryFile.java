package org.stancegraph.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;

/// One `.rq` file: a header of `#+` lines in YAML over a SPARQL query that keeps the header's word.
final class QueryFile {

  private final Path file;
  private final List<String> lines;

  private QueryFile(Path file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  static Checked<SavedQuery> read(Path file) {
    try {
      return new QueryFile(file, Files.readAllLines(file)).question();
    } catch (IOException e) {
      return Checked.bad(
          Finding.error(Place.of(file), "cannot be read", "save it as readable UTF-8"));
    }
  }

  private Checked<SavedQuery> question() {
    var sparql = String.join("\n", lines);
    return QueryHeader.read(file, lines)
        .then(
            header -> Sparql.parse(sparql, file, servers()).then(query -> together(header, query)));
  }

  /// Only the questions in `wikidata/` may ask another server.
  private Set<String> servers() {
    return group().equals(SavedQuery.FEDERATED) ? Set.of(Sparql.WIKIDATA) : Set.of();
  }

  private String group() {
    return file.toAbsolutePath().getParent().getFileName().toString();
  }

  private Checked<SavedQuery> together(QueryHeader header, Query query) {
    var findings = new ArrayList<Finding>();
    if (query.isSelectType() && !query.hasOrderBy()) {
      findings.add(
          at(
              lineOf("SELECT"),
              "the query has no ORDER BY",
              "order by every column, so that rows have one order"));
    }
    var variables = QueryVariables.of(query);
    var declared = header.parameters().stream().map(Parameter::name).collect(Collectors.toSet());
    for (var name : variables.onlyTested(declared)) {
      findings.add(
          at(
              lineOf("?" + name),
              "?" + name + " is an undeclared parameter: nothing in the query gives it a value",
              "declare it under 'parameters', or mend its name"));
    }
    header.parameters().stream()
        .filter(parameter -> !variables.all().contains(parameter.name()))
        .forEach(parameter -> findings.add(unused(header.places(), parameter)));
    return findings.isEmpty() ? Checked.good(saved(header, query)) : new Checked.Bad<>(findings);
  }

  private Finding unused(Map<String, Place> places, Parameter parameter) {
    return Finding.error(
        places.getOrDefault(parameter.name(), Place.of(file)),
        "the query does not use the parameter '" + parameter.name() + "'",
        "use ?" + parameter.name() + ", or take the parameter out");
  }

  private SavedQuery saved(QueryHeader header, Query query) {
    return new SavedQuery(
        file.getFileName().toString().replaceFirst("\\.rq$", ""),
        group(),
        header.summary(),
        header.description(),
        header.tags(),
        header.parameters(),
        header.pageSize(),
        query);
  }

  /// The first line of the query, below the header, that has the word.
  private int lineOf(String word) {
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).startsWith("#") && lines.get(i).contains(word)) {
        return i + 1;
      }
    }
    return 1;
  }

  private Finding at(int line, String message, String hint) {
    return Finding.error(new Place(file, line, 1), message, hint);
  }
}
