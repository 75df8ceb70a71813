package org.stancegraph.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stancegraph.seed.EntityId;
import org.stancegraph.seed.SeedFolder;

/// How a reference is spelt under its key, and what to write instead where it is not.
record ReferenceForm(String base, Set<EntityId> known) {

  /// The hint for a badly formed reference; nothing where the form is good.
  Optional<String> correction(String reference) {
    var words = List.of(reference.split("/", -1));
    if (!words.stream().allMatch(EntityId::isSlug)) {
      return Optional.of(respell(reference));
    }
    if (base.isEmpty()) {
      return words.size() == 1
          ? Optional.empty()
          : Optional.of("write the name of a part of this record: '" + words.getLast() + "'");
    }
    return kind().map(kind -> ofKind(kind, words)).orElseGet(() -> ofAnyKind(words));
  }

  /// The one kind that may stand here, if the key implies one.
  Optional<String> kind() {
    var inside = base.startsWith(EntityId.THINGS) ? base.substring(EntityId.THINGS.length()) : "";
    return inside.isEmpty()
        ? Optional.empty()
        : Optional.of(inside.substring(0, inside.length() - 1));
  }

  private static Optional<String> ofKind(String kind, List<String> words) {
    var first = words.getFirst();
    if (words.size() > 1 && first.equals(kind)) {
      return Optional.of(
          "write '"
              + String.join("/", words.subList(1, words.size()))
              + "': this key always names "
              + article(kind));
    }
    if (words.size() > 1 && SeedFolder.kinds().contains(first)) {
      return Optional.of("this key always names " + article(kind) + ": write its slug");
    }
    return words.size() > 2 ? Optional.of("write slug or slug/part") : Optional.empty();
  }

  private Optional<String> ofAnyKind(List<String> words) {
    if (!SeedFolder.kinds().contains(words.getFirst())) {
      return Optional.of(kindInFront(words));
    }
    return words.size() == 1 || words.size() > 3
        ? Optional.of("write kind/slug or kind/slug/part")
        : Optional.empty();
  }

  /// The kinds that have a record of this slug; where none has, only all of them can be named.
  private String kindInFront(List<String> words) {
    var whole = String.join("/", words);
    var fitting =
        SeedFolder.kinds().stream()
            .filter(kind -> known.contains(new EntityId(kind, words.getFirst())))
            .map(kind -> "'" + kind + "/" + whole + "'")
            .toList();
    return fitting.isEmpty()
        ? "write the kind in front, as kind/slug; no record has this slug, and the kinds are "
            + String.join(", ", SeedFolder.kinds())
        : "write the kind in front: " + String.join(" or ", fitting);
  }

  private static String respell(String reference) {
    var inside =
        reference.startsWith(EntityId.THINGS)
            ? reference.substring(EntityId.THINGS.length())
            : reference;
    var slugs = Arrays.stream(inside.split("/")).map(SeedFolder::slugFrom).toList();
    return slugs.stream().allMatch(Optional::isPresent)
        ? "write '" + String.join("/", slugs.stream().map(Optional::orElseThrow).toList()) + "'"
        : "a reference is lower-case words joined by '-', as the name of the record's file";
  }

  static String article(String noun) {
    return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }
}
