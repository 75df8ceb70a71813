package org.stancegraph.graph;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.stancegraph.ontology.Context;

/// Writes triples as JSON-LD whose keys are the words of our records. The document carries the part
/// of the context that it uses, so that nobody has to fetch one.
public final class CompactJsonLd {

  private static final String CONTEXT = "@context";

  private final JsonObject context;

  public CompactJsonLd(Context records) {
    var terms = Json.createObjectBuilder();
    records.json().forEach((key, value) -> terms.add(key, standing(value)));
    this.context = terms.build();
  }

  /// Outside a record a reference is a whole IRI or has a prefix, and a part has no name in a list.
  private static JsonValue standing(JsonValue definition) {
    if (!(definition instanceof JsonObject term)) {
      return definition;
    }
    var kept = Json.createObjectBuilder(term).remove(CONTEXT);
    if (!term.getString("@container", "").equals("@language")) {
      kept.remove("@container");
    }
    if (term.getString("@type", "").equals("@vocab")) {
      kept.add("@type", "@id");
    }
    return kept.build();
  }

  /// The context as it stands in full, for an address of its own.
  public String context() {
    return pretty(Json.createObjectBuilder().add(CONTEXT, context).build());
  }

  /// The terms of the whole context.
  public String terms() {
    return context.toString();
  }

  public String of(Graph triples) {
    return pretty(withUsedTerms(compacted(triples)));
  }

  /// The nodes alone, for a document whose context stands at its head.
  public JsonArray nodes(Graph triples) {
    var compacted = Json.createObjectBuilder(compacted(triples)).remove(CONTEXT).build();
    return compacted.containsKey("@graph")
        ? compacted.getJsonArray("@graph")
        : Json.createArrayBuilder().add(compacted).build();
  }

  private JsonObject compacted(Graph triples) {
    try {
      var quads = JsonLd.fromRdf();
      for (var triple : triples.stream().sorted(CompactJsonLd::inOrder).toList()) {
        send(triple, quads);
      }
      var expanded = JsonDocument.of(quads.toJsonLd());
      return JsonLd.compact(expanded, JsonDocument.of(context)).get();
    } catch (JsonLdError | RdfConsumerException e) {
      throw new IllegalStateException("triples that are no JSON-LD", e);
    }
  }

  private static int inOrder(Triple a, Triple b) {
    return a.toString().compareTo(b.toString());
  }

  private static void send(Triple triple, RdfQuadConsumer quads) throws RdfConsumerException {
    var subject = name(triple.getSubject());
    var predicate = triple.getPredicate().getURI();
    var object = triple.getObject();
    if (!object.isLiteral()) {
      quads.quad(subject, predicate, name(object), null, null, null, null);
    } else {
      var language = object.getLiteralLanguage();
      quads.quad(
          subject,
          predicate,
          object.getLiteralLexicalForm(),
          object.getLiteralDatatypeURI(),
          language.isEmpty() ? null : language,
          null,
          null);
    }
  }

  private static String name(Node node) {
    return node.isURI() ? node.getURI() : "_:" + node.getBlankNodeLabel();
  }

  private JsonObject withUsedTerms(JsonObject compacted) {
    var used = new HashSet<String>();
    collect(compacted, used);
    var terms = Json.createObjectBuilder();
    context.forEach(
        (key, definition) -> {
          if (key.startsWith("@") || used.contains(key) || isPrefix(definition)) {
            terms.add(key, definition);
          }
        });
    return Json.createObjectBuilder(compacted).add(CONTEXT, terms).build();
  }

  private static boolean isPrefix(JsonValue definition) {
    return definition instanceof JsonString iri && iri.getString().matches("https?://.*[/#]");
  }

  private static void collect(JsonValue value, Set<String> used) {
    switch (value) {
      case JsonObject object ->
          object.forEach(
              (key, inner) -> {
                used.add(key);
                collect(inner, used);
              });
      case JsonArray array -> array.forEach(inner -> collect(inner, used));
      case JsonString text -> used.add(text.getString());
      default -> {}
    }
  }

  private static String pretty(JsonObject json) {
    var out = new StringWriter();
    var settings = Map.of(JsonGenerator.PRETTY_PRINTING, true);
    try (var writer = Json.createWriterFactory(settings).createWriter(out)) {
      writer.write(json);
    }
    return out.toString().strip() + "\n";
  }
}
