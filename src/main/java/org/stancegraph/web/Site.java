package org.stancegraph.web;

import java.time.Duration;
import org.stancegraph.build.Manifest;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.query.Asker;
import org.stancegraph.query.QueryCatalog;
import org.stancegraph.search.SearchIndex;
import org.stancegraph.store.GraphStore;

/// What the port offers: an up-to-date store, the model, the questions, and who answers them.
public record Site(GraphStore store, QueryCatalog questions, Asker asker, Ontology ontology) {

  /// The site of a store, whose saved questions may take this long.
  public static Site of(
      GraphStore store, QueryCatalog questions, Ontology ontology, Duration limit) {
    SearchIndex.beside(store);
    return new Site(store, questions, new Asker(store, limit), ontology);
  }

  /// The version of what a reader sees now: an update moves it while the port is open.
  public String version() {
    return store.read(Manifest::versionIn);
  }

  /// The full text of the store, which the saved questions and the endpoint ask too.
  SearchIndex search() {
    return SearchIndex.beside(store);
  }
}
