package org.stancegraph.federate;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.Context;
import org.stancegraph.query.ServerFault;
import org.stancegraph.query.ServerFault.Kind;

/// Another SPARQL endpoint, asked through the gate; an answer that breaks off is no answer.
final class SparqlPeer {

  private static final String RESULTS = "application/sparql-results+json";

  private final Gate gate;
  private final Use use;
  private final AnswerCache cache = new AnswerCache();

  SparqlPeer(Gate gate, Use use) {
    this.gate = gate;
    this.use = use;
  }

  /// The rows that the endpoint gives, or gave within the hour.
  List<Binding> select(String address, Query query) {
    gate.open(use, address);
    var text = query.serialize();
    var key = address + " " + text;
    return cache
        .get(key)
        .orElseGet(
            () -> {
              var rows = fetch(address, text);
              cache.put(key, rows);
              return rows;
            });
  }

  private List<Binding> fetch(String address, String text) {
    var answer = gate.post(use, address, Map.of("query", text), RESULTS);
    if (!answer.mediaType().equals(RESULTS)) {
      throw noAnswer(address, "this server answers with another format than SPARQL results");
    }
    try {
      var rows = new ArrayList<Binding>();
      RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
          .create(ResultSetLang.RS_JSON)
          .read(new ByteArrayInputStream(answer.body()), Context.emptyContext())
          .forEachRemaining(rows::add);
      return List.copyOf(rows);
    } catch (JenaException | ClassCastException | NullPointerException e) {
      throw noAnswer(address, "the answer of this server breaks off, or is not well-formed");
    }
  }

  private static ServerFault noAnswer(String address, String message) {
    return new ServerFault(
        Kind.FAILED, address, message, "nothing of it is used; ask for less, or again later");
  }
}
