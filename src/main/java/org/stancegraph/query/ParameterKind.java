package org.stancegraph.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What a parameter's value may be: a thing of the graph, a concept of a closed vocabulary, or a
/// literal of a form.
public sealed interface ParameterKind {

  /// The word in the question's header.
  String name();

  /// A thing whose IRI is of one of these kinds.
  record Thing(String name, List<String> kinds) implements ParameterKind {}

  /// A concept of the scheme of that name.
  record Concept(String name) implements ParameterKind {}

  /// A literal: the local name of its XML Schema datatype, and how it is written.
  record Literal(String name, Pattern form, String example) implements ParameterKind {}

  List<String> THINGS =
      List.of(
          "actor",
          "election",
          "source",
          "statement",
          "event",
          "post",
          "figure",
          "document",
          "comparison",
          "coder",
          "withdrawal");

  Set<String> CONCEPTS =
      Set.of(
          "act",
          "difference",
          "explicitness",
          "genre",
          "measure",
          "polarity",
          "position",
          "status",
          "topic",
          "wording");

  List<Literal> LITERALS =
      List.of(
          new Literal(
              "date",
              Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])"),
              "2022-11-20"),
          new Literal("integer", Pattern.compile("-?\\d{1,18}"), "10"),
          new Literal(
              "text",
              Pattern.compile("(?s)(?=.*[\\p{L}\\p{N}]).{1,300}"),
              "1 to 300 characters with a letter or digit among them"));

  /// The kind of that name, if there is one.
  static Optional<ParameterKind> named(String name) {
    if (name.equals("thing")) {
      return Optional.of(new Thing(name, THINGS));
    }
    if (THINGS.contains(name)) {
      return Optional.of(new Thing(name, List.of(name)));
    }
    return CONCEPTS.contains(name)
        ? Optional.of(new Concept(name))
        : LITERALS.stream()
            .filter(literal -> literal.name().equals(name))
            .map(ParameterKind.class::cast)
            .findFirst();
  }

  /// Every word that a header may use, sorted.
  static Set<String> names() {
    var names = new TreeSet<>(THINGS);
    names.add("thing");
    names.addAll(CONCEPTS);
    LITERALS.forEach(literal -> names.add(literal.name()));
    return names;
  }
}
