package org.stancegraph.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.stancegraph.seed.SeedRecord;

/// Every form of every name that the records know, by the document that uses it, and where each
/// stands: at any place the longest form wins, so that `Toqaev` is not found inside `Qasym-Zhomart
/// Toqaev`.
final class NameForms {

  private final Map<String, Map<String, Set<String>>> thingsByForm = new HashMap<>();
  private final Map<String, Map<String, List<Span>>> placesByForm = new HashMap<>();

  NameForms(List<SeedRecord> records) {
    for (var record : records) {
      Part.in(record).stream().filter(Part::isName).forEach(name -> add(record, name));
    }
  }

  private void add(SeedRecord record, Part name) {
    var form = name.fields().text("name").orElse("");
    var source = name.fields().text("usedBy").orElse("");
    if (!form.isBlank() && !source.isBlank()) {
      thingsByForm
          .computeIfAbsent(source, _ -> new HashMap<>())
          .computeIfAbsent(form, _ -> new TreeSet<>())
          .add(record.id().toString());
    }
  }

  /// Where the form stands in the document, outside ignored regions and longer forms.
  List<Span> places(String form, Document document) {
    return placesByForm
        .computeIfAbsent(document.slug(), _ -> claim(document))
        .getOrDefault(form, List.of());
  }

  /// The things that this form is a name of in this document.
  Set<String> things(String form, String document) {
    return thingsByForm.getOrDefault(document, Map.of()).getOrDefault(form, Set.of());
  }

  private Map<String, List<Span>> claim(Document document) {
    var forms =
        thingsByForm.getOrDefault(document.slug(), Map.of()).keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(f -> f))
            .toList();
    var taken = new ArrayList<Span>();
    var places = new HashMap<String, List<Span>>();
    for (var form : forms) {
      var free =
          document.codable(new Wording(form).exactly(document.text())).stream()
              .filter(span -> taken.stream().noneMatch(span::overlaps))
              .toList();
      taken.addAll(free);
      places.put(form, free);
    }
    return places;
  }
}
