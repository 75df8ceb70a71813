package org.stancegraph.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.stancegraph.store.GraphStore;

/// What a store was last built from, kept beside its data. It names the version that it speaks of,
/// because the data and this file are not written in one step.
public record Stamp(String version, String fingerprint) {

  public static Optional<Stamp> in(GraphStore store) throws IOException {
    var file = store.folder().map(folder -> folder.resolve(GraphStore.STAMP));
    if (file.isEmpty() || !Files.exists(file.get())) {
      return Optional.empty();
    }
    var words = Files.readString(file.get()).strip().split(" ", 2);
    return words.length == 2 ? Optional.of(new Stamp(words[0], words[1])) : Optional.empty();
  }

  /// Writes nothing where the store says the same already; a store in memory keeps no stamp.
  public static void write(GraphStore store, Stamp stamp) throws IOException {
    if (store.folder().isEmpty() || in(store).equals(Optional.of(stamp))) {
      return;
    }
    var file = store.folder().get().resolve(GraphStore.STAMP);
    var draft = file.resolveSibling(GraphStore.STAMP + "-tmp");
    Files.writeString(draft, stamp.version + " " + stamp.fingerprint + "\n");
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
