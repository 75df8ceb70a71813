package org.stancegraph.reconcile;

import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.stancegraph.finding.Checked;
import org.stancegraph.search.Hit;
import org.stancegraph.search.SearchIndex;
import org.stancegraph.search.Spelling;
import org.stancegraph.seed.EntityId;

/// What a person who types the beginning of a name may mean: things, types or properties.
final class Suggestions {

  private final SearchIndex index;
  private final Entities entities;
  private final EntityTypes types;
  private final Documents documents;

  Suggestions(SearchIndex index, Entities entities, EntityTypes types) {
    this.index = index;
    this.entities = entities;
    this.types = types;
    this.documents = new Documents(types);
  }

  ServiceAnswer of(String what, String prefix, String cursor) {
    if (prefix.length() > Bounds.TEXT) {
      return ServiceAnswer.refused(
          400, "'prefix' has more than " + Bounds.TEXT + " characters", "send a shorter one");
    }
    if (!cursor.matches("\\d{0,6}") || number(cursor) > Bounds.CURSOR) {
      return ServiceAnswer.refused(
          400, "'cursor' is no number from 0 to " + Bounds.CURSOR, "write more of the name");
    }
    var skip = number(cursor);
    return switch (what) {
      case "entity" -> ServiceAnswer.of(entities(prefix, skip));
      case "type" -> new ServiceAnswer.Given(documents.types(page(types(prefix), skip)));
      case "property" ->
          new ServiceAnswer.Given(documents.properties(page(properties(prefix), skip)));
      default ->
          ServiceAnswer.refused(
              404, "nothing is suggested for this", "entity, type and property are");
    };
  }

  private List<EntityType> types(String prefix) {
    return types.all().stream().filter(each -> begins(prefix, each.id(), each.name())).toList();
  }

  private static List<Property> properties(String prefix) {
    return Property.ALL.stream().filter(each -> begins(prefix, each.id(), each.name())).toList();
  }

  private static int number(String digits) {
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  private static <T> List<T> page(Collection<T> all, int cursor) {
    return all.stream().skip(cursor).limit(Bounds.SUGGESTIONS).toList();
  }

  private static boolean begins(String prefix, String id, String name) {
    var letters = prefix.toLowerCase(Locale.ROOT);
    return id.toLowerCase(Locale.ROOT).startsWith(letters)
        || name.toLowerCase(Locale.ROOT).startsWith(letters)
        || (EntityId.TERMS + id).equals(prefix);
  }

  private Checked<JsonObject> entities(String prefix, int cursor) {
    var named = entities.named(prefix.strip());
    if (Spelling.folded(prefix).isEmpty()) {
      return Checked.good(documents.entities(List.of()));
    }
    // A thing may have as many names as sources that use it.
    return index
        .beginning(prefix, Entities.KINDS, Bounds.COMPARED + 10 * cursor)
        .then(
            hits -> {
              var ids = new LinkedHashSet<String>();
              named.ifPresent(entity -> ids.add(entity.id()));
              hits.stream().map(Hit::thing).forEach(thing -> ids.add(id(thing)));
              var found = page(ids, cursor).stream().flatMap(id -> entities.named(id).stream());
              return Checked.good(documents.entities(found.toList()));
            });
  }

  private static String id(String thing) {
    return thing.substring(EntityId.THINGS.length());
  }
}
