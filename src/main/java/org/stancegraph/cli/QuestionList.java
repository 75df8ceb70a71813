package org.stancegraph.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import org.stancegraph.query.Parameter;
import org.stancegraph.query.QueryCatalog;
import org.stancegraph.query.SavedQuery;

/// The saved questions by group, as `ask` alone prints them.
final class QuestionList {

  private QuestionList() {}

  static String of(QueryCatalog catalog) {
    var text = new StringBuilder();
    catalog
        .byGroup()
        .forEach(
            (group, questions) -> {
              text.append(text.isEmpty() ? "" : "\n").append(group).append('\n');
              questions.forEach(question -> text.append(entry(question)));
            });
    return text.toString();
  }

  private static String entry(SavedQuery question) {
    var words =
        question.parameters().stream().map(QuestionList::word).collect(Collectors.joining());
    return "  %s%s%n      %s%n".formatted(question.name(), words, question.summary());
  }

  private static String word(Parameter parameter) {
    var kind = parameter.kind().name().toUpperCase(Locale.ROOT);
    var word = "--" + parameter.name() + " " + kind;
    return parameter.required() ? " " + word : " [" + word + "]";
  }
}
