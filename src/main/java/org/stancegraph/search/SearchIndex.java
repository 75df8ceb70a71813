package org.stancegraph.search;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OWL2;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.stancegraph.build.Manifest;
import org.stancegraph.finding.Checked;
import org.stancegraph.seed.EntityId;
import org.stancegraph.store.GraphStore;

/// The full text of a store, for `text:query` in SPARQL and for Java. It is opened, and made where
/// it is missing or of another version than the data, when it is first asked: no answer is stale.
public final class SearchIndex implements AutoCloseable {

  /// Held, because a logger that nobody holds forgets its level: Lucene would advise users of how
  /// to start the JVM.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  static {
    LUCENE.setLevel(Level.SEVERE);
  }

  private static final String UNBUILT = "none";

  /// Where a store keeps what it was loaded with.
  private static final Node LEDGER = NodeFactory.createURI(EntityId.GRAPHS + "build/loaded");

  private final GraphStore store;
  private @Nullable OpenIndex open;

  private SearchIndex(GraphStore store) {
    this.store = store;
  }

  /// The index of the store, which from now on answers `text:query` in every query of the store.
  public static SearchIndex beside(GraphStore store) {
    var context = store.dataset().getContext();
    synchronized (context) {
      if (context.get(TextQuery.textIndex) instanceof SparqlIndex(var known)) {
        return known;
      }
      var index = new SearchIndex(store);
      context.put(TextQuery.textIndex, new SparqlIndex(index));
      return index;
    }
  }

  /// All texts that have the words, best first; see [Wording] for what may be asked. Kinds that are
  /// named leave out all others.
  public Checked<List<Hit>> find(String words, Collection<String> kinds) {
    return Wording.read(words).then(query -> with(index -> index.all(among(kinds, query))));
  }

  /// The best so many names that are the words or nearly so, in whatever script or transliteration.
  public Checked<List<Hit>> names(String words, Collection<String> kinds, int limit) {
    return with(index -> index.first(among(kinds, NameQueries.like(words)), limit));
  }

  /// The best so many names that begin with the letters, or have a word that does.
  public Checked<List<Hit>> beginning(String letters, Collection<String> kinds, int limit) {
    return with(index -> index.first(among(kinds, NameQueries.beginning(letters)), limit));
  }

  private static Query among(Collection<String> kinds, Query query) {
    if (kinds.isEmpty()) {
      return query;
    }
    var allowed = kinds.stream().map(BytesRef::new).toList();
    return new BooleanQuery.Builder()
        .add(query, BooleanClause.Occur.MUST)
        .add(new TermInSetQuery(Entry.KIND, allowed), BooleanClause.Occur.FILTER)
        .build();
  }

  /// Asks the index of the version that the caller's transaction sees, or of the newest.
  Checked<List<Hit>> with(Function<OpenIndex, Checked<List<Hit>>> question) {
    try {
      return store.read(
          dataset -> {
            try (var index = current(dataset)) {
              return question.apply(index);
            }
          });
    } catch (UncheckedIOException e) {
      return Wording.refuse(
          "the full-text index cannot be used: " + e.getCause().getMessage(),
          "look at the disk: the index is made again from the data");
    }
  }

  /// Where a store was filled without a build, nothing tells an old index from a new one.
  private synchronized OpenIndex current(DatasetGraph dataset) {
    var version = version(dataset);
    if (open != null && open.isOf(version) && open.tryToUse()) {
      return open;
    }
    var made = made(version, dataset);
    if (!version.equals(UNBUILT)) {
      close();
      open = made;
      made.tryToUse();
    }
    return made;
  }

  /// Of what was built, and of what was loaded beside it.
  private static String version(DatasetGraph dataset) {
    var loaded =
        dataset.stream(LEDGER, LEDGER, OWL2.versionInfo.asNode(), Node.ANY)
            .map(quad -> "-" + quad.getObject().getLiteralLexicalForm())
            .collect(joining());
    return Manifest.versionIn(dataset) + loaded;
  }

  private OpenIndex made(String version, DatasetGraph dataset) {
    var folder = store.folder().map(IndexFolder::new);
    try {
      return folder.isEmpty() || version.equals(UNBUILT)
          ? new OpenIndex(version, IndexFolder.inMemory(new Texts(dataset).all()))
          : onDisk(folder.get(), version, dataset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OpenIndex onDisk(IndexFolder folder, String version, DatasetGraph dataset)
      throws IOException {
    try {
      return new OpenIndex(version, folder.of(version, new Texts(dataset).all()));
    } catch (IOException | IllegalArgumentException e) {
      folder.discard();
      return new OpenIndex(version, folder.of(version, new Texts(dataset).all()));
    }
  }

  @Override
  public synchronized void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
