package org.stancegraph.graph;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.context.ActiveContext;
import com.apicatalog.jsonld.expansion.Expansion;
import com.apicatalog.jsonld.processor.ProcessingRuntime;
import com.apicatalog.jsonld.processor.ToRdfProcessor;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import jakarta.json.JsonObject;
import java.util.function.Consumer;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/// Reads JSON-LD documents that share one context, which is processed once: a parser that takes
/// each document with its context spends nearly all of its time on the context.
final class JsonLd {

  private final JsonLdOptions options = new JsonLdOptions();
  private final ActiveContext context;

  /// The context must be good; nothing is ever fetched for it.
  JsonLd(JsonObject context) {
    try {
      options.setDocumentLoader(null);
      this.context =
          new ActiveContext(ProcessingRuntime.of(options)).newContext().create(context, null);
    } catch (JsonLdError e) {
      throw new IllegalArgumentException("the context is no JSON-LD: " + e.getMessage(), e);
    }
  }

  /// What the document says in its default graph. All of its references must be whole IRIs.
  void triples(JsonObject document, Consumer<Triple> triples) {
    try {
      var expanded = Expansion.with(context, document, null, null).compute();
      ToRdfProcessor.toRdf(
          new Sink(triples), Values.JSON.createArrayBuilder().add(expanded).build(), options);
    } catch (JsonLdError e) {
      throw new IllegalStateException("the record's walk let through bad JSON-LD", e);
    }
  }

  private record Sink(Consumer<Triple> triples) implements RdfQuadConsumer {

    @Override
    public RdfQuadConsumer quad(
        String subject,
        String predicate,
        String object,
        @Nullable String datatype,
        @Nullable String language,
        @Nullable String direction,
        @Nullable String graph) {
      triples.accept(
          Triple.create(
              resource(subject),
              NodeFactory.createURI(predicate),
              datatype == null ? resource(object) : literal(object, datatype, language)));
      return this;
    }

    private static Node literal(String text, String datatype, @Nullable String language) {
      return language == null
          ? NodeFactory.createLiteralDT(text, TypeMapper.getInstance().getSafeTypeByName(datatype))
          : NodeFactory.createLiteralLang(text, language);
    }

    private static Node resource(String name) {
      return RdfQuadConsumer.isBlank(name)
          ? NodeFactory.createBlankNode(name)
          : NodeFactory.createURI(name);
    }
  }
}
