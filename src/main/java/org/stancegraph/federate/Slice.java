package org.stancegraph.federate;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
import org.stancegraph.graph.Lines;
import org.stancegraph.graph.NamedGraph;
import org.stancegraph.query.Answer;
import org.stancegraph.query.Asker;
import org.stancegraph.query.ServerFault;
import org.stancegraph.query.ServerFault.Kind;
import org.stancegraph.seed.Sha256;
import org.stancegraph.store.GraphStore;

/// Fetches what Wikidata says of the things that our records link, as one graph that says when,
/// from where, by which queries and for which items, so that questions need no network afterwards.
public final class Slice {

  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final String LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/";
  private static final int ITEMS_A_REQUEST = 25;
  private static final String TURTLE = "text/turtle";
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final Node SELF = NodeFactory.createURI(Wikidata.SLICE);

  private final Gate gate;
  private final Endpoint service;
  private final Clock clock;
  private final Graph triples = GraphFactory.createDefaultGraph();

  public Slice(Gate gate, Endpoint service, Clock clock) {
    this.gate = gate;
    this.service = service;
    this.clock = clock;
  }

  /// The slice for the links of a store; without any link there is nothing to fetch.
  public Checked<NamedGraph> of(GraphStore store) {
    return new Asker(store, LIMIT)
        .run(Resource.query("linked.rq"))
        .then(answer -> fetched((Answer.Table) answer));
  }

  private Checked<NamedGraph> fetched(Answer.Table linked) {
    var items = column(linked, "item");
    if (items.isEmpty()) {
      return Checked.bad(
          Finding.error(
              Place.of(Path.of("slice")),
              "no record has a link to Wikidata",
              "see ./stancegraph link"));
    }
    try {
      fetch(items, column(linked, "country"));
    } catch (ServerFault fault) {
      return Checked.bad(fault.finding());
    }
    return Checked.good(new NamedGraph(Wikidata.SLICE, triples, new Lines(Map.of())));
  }

  private static List<Node> column(Answer.Table table, String name) {
    return table.rows().stream()
        .filter(row -> row.containsKey(name))
        .map(row -> row.get(name))
        .distinct()
        .toList();
  }

  private void fetch(List<Node> items, List<Node> countries) {
    var ofItems = Resource.query("slice-items.rq");
    items.stream()
        .gather(Gatherers.windowFixed(ITEMS_A_REQUEST))
        .forEach(window -> add(withValues(ofItems, window)));
    var ofCountry = Resource.query("slice-elections.rq");
    countries.forEach(
        country ->
            add(QueryTransformOps.replaceVars(ofCountry, Map.of(Var.alloc("country"), country))));
    items.forEach(item -> say(SELF, DCTerms.references.asNode(), item));
    countries.forEach(country -> say(SELF, DCTerms.spatial.asNode(), country));
    say(SELF, RDF.type.asNode(), prov("Entity"));
    say(SELF, DCTerms.license.asNode(), NodeFactory.createURI(LICENCE));
    say(SELF, prov("hadPrimarySource"), NodeFactory.createURI(service.toString()));
    say(SELF, prov("generatedAtTime"), now());
  }

  private Node now() {
    var second = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    return NodeFactory.createLiteralDT(second.toString(), XSDDatatype.XSDdateTime);
  }

  private static Query withValues(Query query, List<Node> items) {
    var values = new ElementData();
    var item = Var.alloc("item");
    values.add(item);
    items.forEach(each -> values.add(BindingFactory.binding(item, each)));
    var group = new ElementGroup();
    group.addElement(values);
    group.addElement(query.getQueryPattern());
    var copy = query.cloneQuery();
    copy.setQueryPattern(group);
    return copy;
  }

  /// Keeps what the query gives, and the query.
  private void add(Query query) {
    var text = query.serialize();
    var answer = gate.post(Use.QUESTION, service.toString(), Map.of("query", text), TURTLE);
    if (!answer.mediaType().equals(TURTLE)) {
      throw noAnswer("this server answers with another format than Turtle");
    }
    try {
      var part =
          RDFParser.create()
              .source(new ByteArrayInputStream(answer.body()))
              .lang(Lang.TURTLE)
              .toGraph();
      GraphUtil.addInto(triples, part);
    } catch (JenaException e) {
      throw noAnswer("the answer of this server breaks off, or is not well-formed");
    }
    var plan = NodeFactory.createURI(Wikidata.SLICE + "/query-" + Sha256.of(text).substring(0, 12));
    say(plan, RDF.type.asNode(), prov("Plan"));
    say(plan, prov("value"), NodeFactory.createLiteralString(text));
    say(SELF, prov("wasDerivedFrom"), plan);
  }

  private ServerFault noAnswer(String message) {
    return new ServerFault(
        Kind.FAILED, service.host(), message, "nothing was kept; try again later");
  }

  private static Node prov(String name) {
    return NodeFactory.createURI(PROV + name);
  }

  private void say(Node subject, Node property, Node object) {
    triples.add(Triple.create(subject, property, object));
  }
}
