package org.stancegraph.query;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.apache.jena.query.Query;

/// A question that many people ask, kept as one file that serves the command line, the API, a
/// page, the documentation and a test.
public record SavedQuery(
    String name,
    String group,
    String summary,
    String description,
    List<String> tags,
    List<Parameter> parameters,
    int pageSize,
    Query query) {

  /// The group of the questions that ask Wikidata beside the store.
  public static final String FEDERATED = "wikidata";

  public SavedQuery {
    tags = List.copyOf(tags);
    parameters = List.copyOf(parameters);
  }

  /// The names of the answer's columns, in their order.
  public List<String> columns() {
    return List.copyOf(query.getResultVars());
  }

  /// Whether another server, or a slice of it in the store, has to be asked too.
  public boolean isFederated() {
    return group.equals(FEDERATED);
  }

  /// Values for the parameters it must have, so that it can be shown with an answer.
  public SequencedMap<String, String> examples() {
    var examples = new TreeMap<String, String>();
    parameters.stream()
        .filter(Parameter::required)
        .forEach(parameter -> examples.put(parameter.name(), parameter.example()));
    return examples;
  }

  public Optional<Parameter> parameter(String name) {
    return parameters.stream().filter(each -> each.name().equals(name)).findFirst();
  }
}
