package org.stancegraph.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.stancegraph.finding.Checked;

/// The index as jena-text asks it for `text:query`: read-only, whole or refused, without markup.
record SparqlIndex(SearchIndex index) implements TextIndex {

  @Override
  public List<TextHit> query(
      @Nullable String subject,
      List<Resource> properties,
      String words,
      @Nullable String graph,
      @Nullable String language,
      int limit,
      @Nullable String highlight) {
    var found = highlight == null ? query(words) : this.<Query>noMarkup();
    var hits =
        found
            .then(query -> Checked.good(narrowed(query, subject, properties, language)))
            .then(query -> index.with(open -> hits(open, query, limit)));
    return switch (hits) {
      case Checked.Good<List<Hit>>(var good) -> good.stream().map(SparqlIndex::textHit).toList();
      case Checked.Bad<List<Hit>>(var findings) -> throw new Refused(findings.getFirst());
    };
  }

  private static Checked<Query> query(String words) {
    return Wording.read(words);
  }

  private <T> Checked<T> noMarkup() {
    return Wording.refuse("highlighting is not offered here", "take 'highlight:' out");
  }

  private static Checked<List<Hit>> hits(OpenIndex open, Query query, int limit) {
    return limit < 1 || limit > Limits.HITS ? open.all(query) : open.first(query, limit);
  }

  private static Query narrowed(
      Query words,
      @Nullable String subject,
      Collection<Resource> properties,
      @Nullable String language) {
    var all = new BooleanQuery.Builder().add(words, Occur.MUST);
    if (subject != null) {
      all.add(new TermQuery(new Term(Entry.SUBJECT, subject)), Occur.FILTER);
    }
    if (language != null && !language.isEmpty()) {
      all.add(new TermQuery(new Term(Entry.LANGUAGE, language)), Occur.FILTER);
    }
    if (!properties.isEmpty()) {
      var wanted = properties.stream().map(each -> new BytesRef(each.getURI())).toList();
      all.add(new TermInSetQuery(Entry.PROPERTY, wanted), Occur.FILTER);
    }
    return all.build();
  }

  private static TextHit textHit(Hit hit) {
    var literal =
        hit.language().isEmpty() || hit.field() == Field.NAME
            ? NodeFactory.createLiteralString(hit.text())
            : NodeFactory.createLiteralLang(hit.text(), hit.language());
    var property = NodeFactory.createURI(hit.field().property());
    return new TextHit(NodeFactory.createURI(hit.subject()), hit.score(), literal, null, property);
  }

  /// Which properties are indexed; without a field for graphs, because the texts are of all graphs.
  @Override
  public EntityDefinition getDocDef() {
    var definition = new EntityDefinition(Entry.SUBJECT, Words.TEXT);
    for (var field : Field.values()) {
      definition.set(Words.TEXT, NodeFactory.createURI(field.property()));
    }
    definition.setLangField(Entry.LANGUAGE);
    return definition;
  }

  @Override
  public List<TextHit> query(
      Node subject,
      List<Resource> properties,
      String words,
      @Nullable String graph,
      @Nullable String language,
      int limit,
      @Nullable String highlight) {
    var iri = subject != null && subject.isURI() ? subject.getURI() : null;
    return query(iri, properties, words, graph, language, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      List<Resource> properties,
      String words,
      @Nullable String graph,
      @Nullable String language,
      int limit,
      @Nullable String highlight) {
    return query((String) null, properties, words, graph, language, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      Node property,
      String words,
      @Nullable String graph,
      @Nullable String language,
      int limit,
      @Nullable String highlight) {
    var properties = List.<Resource>of(ResourceFactory.createProperty(property.getURI()));
    return query(properties, words, graph, language, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      Node property, String words, @Nullable String graph, @Nullable String language, int limit) {
    return query(property, words, graph, language, limit, null);
  }

  @Override
  public List<TextHit> query(
      Node property, String words, @Nullable String graph, @Nullable String language) {
    return query(property, words, graph, language, -1, null);
  }

  @Override
  public Map<String, Node> get(String iri) {
    return Map.of();
  }

  @Override
  public void addEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public void updateEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public void deleteEntity(Entity entity) {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("the index follows the data by itself");
  }

  @Override
  public void prepareCommit() {}

  @Override
  public void commit() {}

  @Override
  public void rollback() {}

  @Override
  public void close() {
    index.close();
  }
}
