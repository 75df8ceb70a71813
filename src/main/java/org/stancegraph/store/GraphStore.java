package org.stancegraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;
import org.stancegraph.finding.Checked;

/// The dataset, on disk or in memory. Every write is one transaction that replaces whole graphs;
/// readers see the union of all graphs as the default graph.
public final class GraphStore implements AutoCloseable {

  static {
    JenaSystem.init();
  }

  /// The file beside the data in which a build notes what the data were made from.
  public static final String STAMP = "built-from";

  /// How the names of the folders beside the data begin that hold a full-text index, which may be
  /// deleted at any time.
  public static final String TEXT = "Text-";

  private final DatasetGraph dataset;
  private final @Nullable Path folder;

  private GraphStore(DatasetGraph dataset, @Nullable Path folder) {
    this.dataset = dataset;
    this.folder = folder;
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
  }

  public static GraphStore inMemory() {
    return new GraphStore(DatabaseMgr.createDatasetGraph(), null);
  }

  /// Opens the store in this folder, or makes one. One process at a time holds a store, and within
  /// it one `GraphStore`: what it needs to share is the `GraphStore`.
  public static Checked<GraphStore> open(Path folder) {
    var fault = new StoreFolder(folder).fault();
    if (fault.isPresent()) {
      return Checked.bad(fault.get());
    }
    try {
      Files.createDirectories(folder);
      var location = Location.create(folder.toAbsolutePath().toString());
      return Checked.good(new GraphStore(DatabaseMgr.connectDatasetGraph(location), folder));
    } catch (IOException | JenaException | RuntimeIOException | InternalError e) {
      return Checked.bad(Failure.of(e, folder));
    }
  }

  /// For the server and for queries; whoever writes through it answers for the transaction.
  public DatasetGraph dataset() {
    return dataset;
  }

  /// The folder on disk; a store in memory has none.
  public Optional<Path> folder() {
    return Optional.ofNullable(folder);
  }

  public <T> T read(Function<DatasetGraph, T> question) {
    return Txn.calculateRead(dataset, () -> question.apply(dataset));
  }

  /// What a function makes of the dataset when it may write; what it writes is undone.
  public <T> T attempt(Function<DatasetGraph, T> trial) {
    dataset.begin(TxnType.WRITE);
    try {
      return trial.apply(dataset);
    } finally {
      dataset.abort();
      dataset.end();
    }
  }

  /// Puts and drops whole graphs in one transaction: all of it, or, with the finding, nothing.
  public Checked<Replacement> replace(Replacement change) {
    if (change.isEmpty()) {
      return Checked.good(change);
    }
    try {
      Txn.executeWrite(dataset, () -> write(change));
      return Checked.good(change);
    } catch (JenaException | RuntimeIOException | InternalError e) {
      return Checked.bad(Failure.of(e, place()));
    }
  }

  private void write(Replacement change) {
    change.drop().forEach(name -> dataset.removeGraph(NodeFactory.createURI(name)));
    change.put().forEach((name, triples) -> put(NodeFactory.createURI(name), triples));
  }

  private void put(Node name, Graph triples) {
    dataset.removeGraph(name);
    triples.stream()
        .forEach(t -> dataset.add(name, t.getSubject(), t.getPredicate(), t.getObject()));
  }

  /// Gives back the space of replaced graphs once it outgrows the data, which are so many quads:
  /// TDB2 only ever appends. Returns whether it did.
  public boolean compactIfWorthwhile(long quads) throws IOException {
    if (folder == null || !new StoreFolder(folder).isMostlyGarbage(quads)) {
      return false;
    }
    compact();
    return true;
  }

  /// Gives back the space of what was replaced, by a copy that takes the place of the data: whoever
  /// reads meanwhile reads on, and a process that dies leaves the one or the other.
  public void compact() throws IOException {
    DatabaseMgr.compact(dataset, true);
    if (folder != null) {
      new StoreFolder(folder).sweep();
    }
  }

  /// The bytes of the files of the data, holes included.
  public long size() throws IOException {
    return folder == null ? 0 : new StoreFolder(folder).size();
  }

  /// Lets go of the folder, so that another process or another `GraphStore` can open it.
  @Override
  public void close() {
    if (folder == null) {
      dataset.close();
    } else {
      TDBInternal.expel(dataset, true);
    }
  }

  private Path place() {
    return folder == null ? Path.of("memory") : folder;
  }
}
