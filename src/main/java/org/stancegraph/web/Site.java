package org.stancegraph.web;

import java.time.Duration;
import org.stancegraph.build.Manifest;
import org.stancegraph.federate.Federation;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.query.Asker;
import org.stancegraph.query.QueryCatalog;
import org.stancegraph.search.SearchIndex;
import org.stancegraph.store.GraphStore;

/// What the port offers: an up-to-date store, the model, the questions, who answers them, and whom
/// they may ask in turn.
public record Site(
    GraphStore store,
    QueryCatalog questions,
    Asker asker,
    Federation federation,
    Ontology ontology) {

  /// The site of a store, whose saved questions may take this long, and which asks nobody else.
  public static Site of(
      GraphStore store, QueryCatalog questions, Ontology ontology, Duration limit) {
    return of(store, questions, ontology, limit, Federation.withoutNetwork());
  }

  /// The same, for a site that may ask others.
  public static Site of(
      GraphStore store,
      QueryCatalog questions,
      Ontology ontology,
      Duration limit,
      Federation federation) {
    SearchIndex.beside(store);
    var asker = new Asker(store, limit, federation::forQuestions);
    return new Site(store, questions, asker, federation, ontology);
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
