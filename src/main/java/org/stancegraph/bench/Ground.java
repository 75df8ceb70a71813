package org.stancegraph.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.stancegraph.build.Inputs;
import org.stancegraph.finding.Checked;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.query.Asker;
import org.stancegraph.query.QueryCatalog;
import org.stancegraph.search.SearchIndex;
import org.stancegraph.store.GraphStore;
import org.stancegraph.web.Server;
import org.stancegraph.web.Settings;
import org.stancegraph.web.Site;

/// What the contests share: the checkout, temporary folders, and, once one of them needs it, the
/// synthetic store and a server on it.
final class Ground implements AutoCloseable {

  static final Duration LIMIT = Duration.ofSeconds(60);

  private final Path home;
  private final Inputs inputs;
  private final long quads;
  private final Folders folders = new Folders();
  private @Nullable GraphStore store;
  private @Nullable Server server;

  Ground(Path home, Inputs inputs, long quads) throws IOException {
    this.home = home;
    this.inputs = inputs;
    this.quads = quads;
  }

  Path home() {
    return home;
  }

  Inputs inputs() {
    return inputs;
  }

  Folders folders() {
    return folders;
  }

  GraphStore store() {
    if (store == null) {
      store = good(SyntheticStore.make(folders.fresh(), inputs, quads));
      SearchIndex.beside(store);
    }
    return store;
  }

  Asker asker() {
    return new Asker(store(), LIMIT);
  }

  QueryCatalog questions() {
    return good(QueryCatalog.load(home.resolve("queries")));
  }

  /// The address of a server on the synthetic store, with a slash at its end.
  String address() {
    if (server == null) {
      var ontology = good(Ontology.load(home.resolve("ontology")));
      var site = Site.of(store(), questions(), ontology, LIMIT);
      var config = home.resolve("fuseki-config/stancegraph.ttl");
      server = good(Server.start(site, new Settings(config, "127.0.0.1", 0)));
    }
    return server.address();
  }

  /// What a measurement rests on must be sound; where it is not, there is nothing to measure.
  static <T> T good(Checked<T> checked) {
    return switch (checked) {
      case Checked.Good<T>(var value) -> value;
      case Checked.Bad<T>(var findings) ->
          throw new IllegalStateException("nothing can be measured: " + findings);
    };
  }

  @Override
  public void close() throws IOException {
    if (server != null) {
      server.close();
    }
    if (store != null) {
      store.close();
    }
    folders.close();
  }
}
