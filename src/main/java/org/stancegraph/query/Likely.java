package org.stancegraph.query;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// Guesses which things a word was meant for that means none: those that are written nearly alike,
/// as in another transliteration, or else those with all its words in their slug, label or name.
final class Likely {

  /// One way to write a thing, and its IRI.
  record Form(String text, String iri) {}

  private static final int MOST = 3;
  private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();

  private final List<Form> forms;

  Likely(List<Form> forms) {
    this.forms = forms.stream().map(form -> new Form(small(form.text()), form.iri())).toList();
  }

  /// The IRIs of what is most likely meant, at most three; none where nothing is near.
  List<String> meantBy(String word) {
    var wanted = small(word);
    var alike = alike(wanted);
    var found = alike.isEmpty() ? withAllWordsOf(wanted) : alike;
    return found.stream().map(Form::iri).distinct().sorted().limit(MOST).toList();
  }

  private List<Form> alike(String wanted) {
    var limit = editsAllowed(wanted.length());
    var near =
        forms.stream()
            .filter(form -> Math.abs(form.text().length() - wanted.length()) <= limit)
            .filter(form -> edits(wanted, form) <= limit)
            .toList();
    var least =
        near.stream().min(Comparator.comparingInt(form -> edits(wanted, form))).stream().toList();
    return near.stream()
        .filter(form -> edits(wanted, form) == edits(wanted, least.getFirst()))
        .toList();
  }

  /// Two letters that changed places are two edits; in an acronym one edit makes another one.
  private static int editsAllowed(int length) {
    return length < 3 ? 0 : length < 5 ? 1 : Math.max(2, length / 3);
  }

  private static int edits(String wanted, Form form) {
    return EDITS.apply(wanted, form.text());
  }

  private List<Form> withAllWordsOf(String wanted) {
    var words = words(wanted);
    return forms.stream()
        .filter(form -> !words.isEmpty() && words(form.text()).containsAll(words))
        .toList();
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
