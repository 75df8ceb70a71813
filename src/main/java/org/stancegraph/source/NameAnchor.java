package org.stancegraph.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.seed.SeedNode;

/// Finds where a document uses a name: everywhere, or only where the curator says.
final class NameAnchor {

  private final NameForms forms;

  NameAnchor(NameForms forms) {
    this.forms = forms;
  }

  /// Whether the name has a place that is still in words, or none at all.
  static boolean isOpen(Part name) {
    return name.mentions().isEmpty()
        || name.mentions().stream().anyMatch(item -> Anchored.span(item).isEmpty());
  }

  /// All the name's mentions; the numbers that it has already stay as they are.
  Checked<List<Span>> resolve(Part name, Document document) {
    var form = name.fields().text("name").orElse("");
    return name.mentions().isEmpty()
        ? everywhere(name, form, document)
        : each(name, form, document);
  }

  private Checked<List<Span>> everywhere(Part name, String form, Document document) {
    var sharing = forms.things(form, document.slug());
    if (sharing.size() > 1) {
      return bad(
          name,
          "'" + form + "' is a name of " + String.join(" and ", sharing) + " in " + document.slug(),
          "say which places are meant: mentions: [{in: words around one}]");
    }
    var places = forms.places(form, document);
    return places.isEmpty() ? absent(name, form, document) : Checked.good(places);
  }

  private Checked<List<Span>> absent(Part name, String form, Document document) {
    var anywhere = document.codable(new Wording(form).exactly(document.text()));
    if (anywhere.isEmpty()) {
      return Checked.bad(Missing.finding(name.place("name"), "name", form, document));
    }
    return bad(
        name,
        "'" + form + "' stands in " + document.slug() + " only inside longer names",
        "say so, if it counts there too: mentions: [{in: the longer name}]; or leave 'usedBy' out");
  }

  private Checked<List<Span>> each(Part name, String form, Document document) {
    var found = new ArrayList<Span>();
    var faults = new ArrayList<Finding>();
    for (var item : name.mentions()) {
      var numbers = Anchored.span(item);
      if (numbers.isPresent()) {
        found.add(numbers.get());
        continue;
      }
      switch (inWords(item, form, document)) {
        case Checked.Good<List<Span>>(var spans) -> found.addAll(spans);
        case Checked.Bad<List<Span>>(var bad) -> faults.addAll(bad);
      }
    }
    return faults.isEmpty()
        ? Checked.good(found.stream().distinct().sorted().toList())
        : new Checked.Bad<>(faults);
  }

  private Checked<List<Span>> inWords(SeedNode.Fields item, String form, Document document) {
    var words = item.text("in").orElse("");
    if (words.isBlank()) {
      return Checked.bad(
          Finding.error(item.place(), "a mention needs words", "write {in: words around it}"));
    }
    var around = document.codable(new Wording(words).spaced(document.text()));
    if (around.isEmpty()) {
      return Checked.bad(Missing.finding(item.place(), "in", words, document));
    }
    if (around.size() > 1) {
      return Checked.bad(several(item, words, around, document));
    }
    var inside = inside(form, around.getFirst(), document);
    return inside.isEmpty()
        ? Checked.bad(
            Finding.error(
                item.place(),
                "the words '" + words + "' do not hold the name '" + form + "'",
                "give words of the text with the name in them"))
        : Checked.good(inside);
  }

  /// By itself if it can be; inside a longer name where the curator says so.
  private List<Span> inside(String form, Span around, Document document) {
    var alone = forms.places(form, document).stream().filter(around::contains).toList();
    return alone.isEmpty()
        ? new Wording(form).exactly(document.text()).stream().filter(around::contains).toList()
        : alone;
  }

  private static Finding several(
      SeedNode.Fields item, String words, List<Span> around, Document document) {
    var places =
        around.stream().map(span -> String.valueOf(span.start())).collect(Collectors.joining(", "));
    return Finding.error(
        item.place(),
        "the words '"
            + words
            + "' stand in "
            + document.slug()
            + " "
            + around.size()
            + " times, at "
            + places,
        "give more of the words around the one you mean");
  }

  private static Checked<List<Span>> bad(Part name, String message, String hint) {
    return Checked.bad(Finding.error(name.place("name"), message, hint));
  }
}
