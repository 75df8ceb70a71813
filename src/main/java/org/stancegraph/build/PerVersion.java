package org.stancegraph.build;

import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.stancegraph.store.GraphStore;

/// What is worked out from the dataset once, and again only when the dataset's version has moved:
/// it always speaks of the data that its reader sees.
public final class PerVersion<T> {

  private record Made<T>(String version, T value) {}

  private final GraphStore store;
  private final Function<DatasetGraph, T> work;
  private volatile @Nullable Made<T> last;

  public PerVersion(GraphStore store, Function<DatasetGraph, T> work) {
    this.store = store;
    this.work = work;
  }

  public T now() {
    return store.read(this::of);
  }

  private T of(DatasetGraph data) {
    var version = Manifest.versionIn(data);
    var known = last;
    if (known != null && known.version().equals(version)) {
      return known.value();
    }
    var made = new Made<>(version, work.apply(data));
    last = made;
    return made.value();
  }
}
