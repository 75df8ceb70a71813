package org.stancegraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stancegraph.finding.Outcome.good;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stancegraph.TestStore;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.query.Asker;
import org.stancegraph.query.QueryCatalog;
import org.stancegraph.query.SavedQuery;
import org.stancegraph.query.Sparql;

class AskedTest {

  private static final String SLOW =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

  @Test
  void anAnswerThatTakesTooLongIsTheServersLimitAndABadValueTheRequestsFault() {
    try (var store = TestStore.of(Path.of("src/test/resources/worlds/ruritania"))) {
      var questions = good(QueryCatalog.load(Path.of("queries")));
      var ontology = good(Ontology.load(Path.of("ontology")));
      var site = Site.of(store, questions, ontology, Duration.ofMillis(50));
      assertThat(Asked.of(site, slow(), Map.of(), Asker.ENGLISH))
          .isInstanceOfSatisfying(
              Asked.Refused.class, refused -> assertThat(refused.status()).isEqualTo(503));
      assertThat(Asked.of(site, slow(), Map.of("who", "me"), Asker.ENGLISH))
          .isInstanceOfSatisfying(
              Asked.Refused.class, refused -> assertThat(refused.status()).isEqualTo(400));
    }
  }

  private static SavedQuery slow() {
    var query = good(Sparql.parse(SLOW, Path.of("slow.rq")));
    return new SavedQuery("slow", "test", "", "", List.of(), List.of(), 0, query);
  }
}
