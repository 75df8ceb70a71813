package org.stancegraph.query;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
import org.stancegraph.seed.EntityId;

/// SPARQL 1.1 Update that asks nobody and reads no file: LOAD would make the server open what a
/// client names, its own files among it, and SERVICE would make it ask others.
public final class SparqlUpdate {

  private SparqlUpdate() {}

  /// The update in the text; the file is where findings point.
  public static Checked<UpdateRequest> parse(String text, Path file) {
    var request = UpdateFactory.create();
    request.getPrefixMapping().setNsPrefixes(Sparql.PREFIXES);
    try {
      UpdateFactory.parse(request, text, EntityId.BASE, Syntax.syntaxSPARQL_11);
    } catch (QueryException e) {
      var told = String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
      return bad(file, "not valid SPARQL: " + told, "see https://www.w3.org/TR/sparql11-update/");
    }
    return request.getOperations().stream()
        .flatMap(operation -> refusal(operation).stream())
        .findFirst()
        .map(refused -> SparqlUpdate.<UpdateRequest>bad(file, refused, "send the triples"))
        .orElseGet(() -> Checked.good(request));
  }

  private static Optional<String> refusal(Update operation) {
    return switch (operation) {
      case UpdateLoad _ -> Optional.of("LOAD is refused: nothing is fetched or read");
      case UpdateModify modify when asksOthers(modify) ->
          Optional.of("SERVICE is refused: updates are worked out from the store alone");
      default -> Optional.empty();
    };
  }

  private static boolean asksOthers(UpdateModify modify) {
    var where = QueryFactory.make();
    where.setQuerySelectType();
    where.setQueryResultStar(true);
    where.setQueryPattern(modify.getWherePattern());
    return Sparql.callsServers(where);
  }

  private static <T> Checked<T> bad(Path file, String message, String hint) {
    return Checked.bad(Finding.error(Place.of(file), message, hint));
  }
}
