package org.stancegraph.store;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.stancegraph.finding.Checked;

/// Fills a new store with TDB2's loader that builds the indexes one after the other. It is no
/// transaction: a process that dies meanwhile leaves a folder that must be deleted.
public final class BulkLoad {

  private BulkLoad() {}

  /// The store in the folder, which must be new or empty, with the quads in it.
  public static Checked<GraphStore> into(Path folder, Stream<Quad> quads) {
    return GraphStore.open(folder).then(store -> filled(store, quads));
  }

  private static Checked<GraphStore> filled(GraphStore store, Stream<Quad> quads) {
    var loader = LoaderFactory.phasedLoader(store.dataset(), MonitorOutputs.nullOutput());
    loader.startBulk();
    try {
      quads.forEach(loader.stream()::quad);
      loader.finishBulk();
      return Checked.good(store);
    } catch (RuntimeException e) {
      loader.finishException(e);
      store.close();
      throw e;
    }
  }
}
