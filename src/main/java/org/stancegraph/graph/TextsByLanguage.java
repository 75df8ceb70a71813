package org.stancegraph.graph;

import jakarta.json.JsonObject;
import org.stancegraph.ontology.Term;
import org.stancegraph.seed.SeedNode;

/// A label or description: one text for each language, under the language's tag.
final class TextsByLanguage {

  private TextsByLanguage() {}

  static JsonObject json(Term term, SeedNode.Fields texts, Notes notes) {
    var json = Values.JSON.createObjectBuilder();
    texts
        .fields()
        .forEach(
            (tag, field) -> {
              if (!Values.isLanguage(tag)) {
                notes.error(
                    field.keyPlace(),
                    "'" + tag + "' is no language tag",
                    "write it as en, kk or ru");
                return;
              }
              switch (field.value()) {
                case SeedNode.Text(var text, var place) when text.isBlank() ->
                    notes.error(
                        place, "'" + term.key() + "' has no text in '" + tag + "'", "leave it out");
                case SeedNode.Text(var text, _) -> json.add(tag, text);
                case SeedNode.Items _, SeedNode.Fields _ ->
                    notes.error(
                        field.value().place(),
                        "'" + term.key() + "' holds one text per language",
                        "write a text; in quotes, if it holds a ': '");
              }
            });
    return json.build();
  }
}
