package org.stancegraph.build;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.RiotLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;

/// Tells the intake where the parser is, which a stream of triples does not say.
final class Spots extends ParserProfileStd {

  private final Intake intake;

  Spots(Lang lang, String base, Context settings, Intake intake) {
    super(
        RiotLib.factoryRDF(LabelToNode.createScopeByDocumentHash()),
        intake,
        resolver(lang, base),
        PrefixMapFactory.create(),
        settings,
        true,
        false);
    this.intake = intake;
  }

  /// The line-based syntaxes have whole IRIs only.
  private static IRIxResolver resolver(Lang lang, String base) {
    var whole = lang.equals(Lang.NTRIPLES) || lang.equals(Lang.NQUADS);
    return IRIxResolver.create().base(base).resolve(!whole).allowRelative(whole).build();
  }

  @Override
  public Triple createTriple(Node subject, Node property, Node object, long line, long column) {
    intake.at(line, column);
    return super.createTriple(subject, property, object, line, column);
  }

  @Override
  public Quad createQuad(
      Node graph, Node subject, Node property, Node object, long line, long column) {
    intake.at(line, column);
    return super.createQuad(graph, subject, property, object, line, column);
  }

  @Override
  public Node createURI(String iri, long line, long column) {
    intake.at(line, column);
    return super.createURI(iri, line, column);
  }
}
