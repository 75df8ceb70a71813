package org.stancegraph.search;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.stancegraph.seed.EntityId;

/// Reads from a dataset the texts that are indexed, each once however many graphs have it.
final class Texts {

  private static final Node NAME_KIND = NodeFactory.createURI(EntityId.TERMS + "nameKind");
  private static final Node LANGUAGE = NodeFactory.createURI("http://purl.org/dc/terms/language");

  private final Graph all;

  Texts(DatasetGraph dataset) {
    this.all = dataset.getUnionGraph();
  }

  Stream<IndexedText> all() {
    return Arrays.stream(Field.values()).flatMap(this::of);
  }

  private Stream<IndexedText> of(Field field) {
    var property = NodeFactory.createURI(field.property());
    return all.stream(Node.ANY, property, Node.ANY)
        .filter(triple -> triple.getSubject().isURI() && triple.getObject().isLiteral())
        .map(triple -> text(field, triple));
  }

  private IndexedText text(Field field, Triple triple) {
    var subject = triple.getSubject();
    var literal = triple.getObject();
    var language =
        literal.getLiteralLanguage().isEmpty() && field == Field.NAME
            ? said(subject, LANGUAGE)
            : literal.getLiteralLanguage();
    var form = field == Field.NAME ? last(said(subject, NAME_KIND)) : "";
    return new IndexedText(
        subject.getURI(), field, literal.getLiteralLexicalForm(), language, form);
  }

  private String said(Node subject, Node property) {
    return all.stream(subject, property, Node.ANY)
        .map(Triple::getObject)
        .map(value -> value.isLiteral() ? value.getLiteralLexicalForm() : value.toString())
        .sorted()
        .findFirst()
        .orElse("");
  }

  private static String last(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }
}
