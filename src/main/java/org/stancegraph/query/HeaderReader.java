package org.stancegraph.query;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Nearest;
import org.stancegraph.finding.Place;
import org.stancegraph.seed.SeedNode;

/// One walk through the header of a saved query that collects every fault before it gives up.
final class HeaderReader {

  private static final List<String> KEYS =
      List.of(
          "summary", "description", "tags", "parameters", "defaults", "enumerate", "pagination");
  private static final List<String> PARAMETER_KEYS =
      List.of("name", "kind", "required", "description", "example");

  private final Path file;
  private final SeedNode.Fields fields;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Place> places = new HashMap<>();

  HeaderReader(Path file, SeedNode.Fields fields) {
    this.file = file;
    this.fields = fields;
  }

  Checked<QueryHeader> header() {
    checkKeys(fields, KEYS);
    var parameters = items(fields, "parameters").stream().flatMap(n -> parameter(n).stream());
    var header =
        new QueryHeader(
            text(fields, "summary"),
            text(fields, "description"),
            items(fields, "tags").stream().map(this::word).toList(),
            parameters.toList(),
            number(text(fields, "pagination")),
            Map.copyOf(places));
    checkNames("defaults");
    checkNames("enumerate");
    return findings.isEmpty() ? Checked.good(header) : new Checked.Bad<>(findings);
  }

  private Optional<Parameter> parameter(SeedNode node) {
    if (!(node instanceof SeedNode.Fields given)) {
      error(node.place(), "a parameter is a list of 'key: value' lines", "see queries/README.md");
      return Optional.empty();
    }
    checkKeys(given, PARAMETER_KEYS);
    var name = text(given, "name");
    places.put(name, given.place());
    var byDefault = inMapping("defaults", name).map(this::word);
    var required = required(given);
    var options = inMapping("enumerate", name).map(this::words).orElse(List.of());
    return kind(given)
        .map(
            kind ->
                new Parameter(
                    name,
                    kind,
                    required,
                    text(given, "description"),
                    text(given, "example"),
                    byDefault,
                    options));
  }

  private Optional<ParameterKind> kind(SeedNode.Fields given) {
    var word = text(given, "kind");
    var kind = ParameterKind.named(word);
    if (kind.isEmpty() && !word.isEmpty()) {
      var known = ParameterKind.names();
      error(
          given.fields().get("kind").value().place(),
          "unknown kind '" + word + "'",
          Nearest.hint(word, known, "the kinds are " + String.join(", ", known)));
    }
    return kind;
  }

  private boolean required(SeedNode.Fields given) {
    var word = text(given, "required");
    if (!word.isEmpty() && !word.equals("true") && !word.equals("false")) {
      var place = given.fields().get("required").value().place();
      error(place, "'required' must be true or false", "write 'required: true'");
    }
    return word.equals("true");
  }

  private int number(String word) {
    if (word.matches("[1-9]\\d{0,5}")) {
      return Integer.parseInt(word);
    }
    if (!word.isEmpty()) {
      var place = fields.fields().get("pagination").value().place();
      error(place, "'pagination' must be a number of rows", "write 'pagination: 500'");
    }
    return 0;
  }

  private void checkKeys(SeedNode.Fields given, List<String> known) {
    given
        .fields()
        .forEach(
            (key, field) -> {
              if (!known.contains(key)) {
                error(
                    field.keyPlace(),
                    "unknown key '" + key + "'",
                    Nearest.hint(key, known, "the keys are " + String.join(", ", known)));
              }
            });
  }

  /// What the mapping says of parameters must be of declared ones.
  private void checkNames(String key) {
    if (fields.fields().get(key) instanceof SeedNode.Field(var place, var value)) {
      if (!(value instanceof SeedNode.Fields mapping)) {
        error(place, "'" + key + "' maps names of parameters", "write 'name: value' below it");
        return;
      }
      mapping.fields().forEach(this::checkDeclared);
    }
  }

  private void checkDeclared(String name, SeedNode.Field field) {
    if (!places.containsKey(name)) {
      error(
          field.keyPlace(),
          "undeclared parameter '" + name + "'",
          Nearest.hint(name, places.keySet(), "declare it under 'parameters'"));
    }
  }

  private Optional<SeedNode> inMapping(String key, String name) {
    return fields.fields().get(key) instanceof SeedNode.Field(_, SeedNode.Fields mapping)
        ? Optional.ofNullable(mapping.fields().get(name)).map(SeedNode.Field::value)
        : Optional.empty();
  }

  private List<SeedNode> items(SeedNode.Fields given, String key) {
    return switch (given.fields().get(key)) {
      case null -> {
        missing(given, key);
        yield List.of();
      }
      case SeedNode.Field(_, SeedNode.Items(var values, _)) -> values;
      case SeedNode.Field(var place, _) -> {
        error(place, "'" + key + "' must be a list", "write '" + key + ": []' for none");
        yield List.of();
      }
    };
  }

  private String text(SeedNode.Fields given, String key) {
    return switch (given.fields().get(key)) {
      case null -> {
        missing(given, key);
        yield "";
      }
      case SeedNode.Field(_, var value) -> word(value);
    };
  }

  private List<String> words(SeedNode node) {
    return node instanceof SeedNode.Items(var values, _)
        ? values.stream().map(this::word).toList()
        : List.of(word(node));
  }

  private String word(SeedNode node) {
    if (node instanceof SeedNode.Text(var value, _) && !value.isBlank()) {
      return value.strip();
    }
    error(node.place(), "must be a text", "write it in words");
    return "";
  }

  private void missing(SeedNode.Fields given, String key) {
    error(
        given.place(),
        "the header lacks '" + key + "'",
        "add '" + key + ":'; see queries/README.md");
  }

  private void error(Place place, String message, String hint) {
    findings.add(Finding.error(place, message, hint));
  }
}
