package org.stancegraph.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.stancegraph.seed.EntityId;

/// A difference as a page of sentences: graph by graph, value by value, and what it means for the
/// version of the ontology.
public final class ChangePage {

  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final String MODEL = "ontology/";

  /// What became of one graph.
  private static final class GraphChange {
    private long kept;
    private final List<Quad> added = new ArrayList<>();
    private final List<Quad> removed = new ArrayList<>();
  }

  private final SortedMap<String, GraphChange> graphs = new TreeMap<>();

  private ChangePage() {}

  public static void write(Snapshot older, Snapshot newer, Appendable out) throws IOException {
    var page = new ChangePage();
    Difference.between(older, newer, page::take);
    page.write(out);
  }

  private void take(Difference.Line line) {
    var graph = graphs.computeIfAbsent(graphOf(line.quad()), _ -> new GraphChange());
    switch (line.change()) {
      case ADDED -> graph.added.add(quad(line.quad()));
      case REMOVED -> graph.removed.add(quad(line.quad()));
      case KEPT -> graph.kept++;
    }
  }

  /// The last name of a canonical line; most lines are never read further.
  private static String graphOf(String line) {
    return name(line.substring(line.lastIndexOf('<') + 1, line.lastIndexOf('>')));
  }

  private static Quad quad(String line) {
    return RDFParser.fromString(line, Lang.NQUADS).toDatasetGraph().find().next();
  }

  private void write(Appendable out) throws IOException {
    var changed = new TreeMap<>(graphs);
    changed.values().removeIf(each -> each.added.isEmpty() && each.removed.isEmpty());
    if (changed.isEmpty()) {
      out.append("Nothing changed.\n");
      return;
    }
    for (var entry : changed.entrySet()) {
      sentence(entry.getKey(), entry.getValue(), out);
    }
    bump(changed, out);
  }

  private static void sentence(String name, GraphChange graph, Appendable out) throws IOException {
    if (graph.kept == 0 && graph.removed.isEmpty()) {
      out.append("+ " + name + ": new, " + graph.added.size() + " triples\n");
    } else if (graph.kept == 0 && graph.added.isEmpty()) {
      out.append("- " + name + ": gone, with " + graph.removed.size() + " triples\n");
    } else {
      out.append("~ " + name + ":\n");
      values(graph, out);
    }
  }

  /// A value that took another's place is told as one change.
  private static void values(GraphChange graph, Appendable out) throws IOException {
    var added = new ArrayList<>(graph.added);
    for (var old : graph.removed) {
      var now = added.stream().filter(each -> isInPlaceOf(each, old)).findFirst();
      if (now.isPresent()) {
        added.remove(now.get());
        out.append("    " + what(old) + ": from " + text(old) + " to " + text(now.get()) + "\n");
      } else {
        out.append("    " + what(old) + ": no longer " + text(old) + "\n");
      }
    }
    for (var now : added) {
      out.append("    " + what(now) + ": now " + text(now) + "\n");
    }
  }

  private static boolean isInPlaceOf(Quad now, Quad old) {
    return now.getSubject().equals(old.getSubject())
        && now.getPredicate().equals(old.getPredicate())
        && now.getObject().isLiteral() == old.getObject().isLiteral()
        && language(now).equals(language(old));
  }

  private static String language(Quad quad) {
    return quad.getObject().isLiteral() ? quad.getObject().getLiteralLanguage() : "";
  }

  private static String what(Quad quad) {
    return name(quad.getSubject()) + " " + name(quad.getPredicate());
  }

  private static String text(Quad quad) {
    return quad.getObject().isLiteral()
        ? "“" + quad.getObject().getLiteralLexicalForm() + "”"
        : name(quad.getObject());
  }

  private static String name(Node node) {
    if (!node.isURI()) {
      return node.toString();
    }
    return name(node.getURI());
  }

  private static String name(String iri) {
    for (var base : List.of(EntityId.GRAPHS, EntityId.THINGS, EntityId.TERMS)) {
      if (iri.startsWith(base) && iri.length() > base.length()) {
        return iri.substring(base.length());
      }
    }
    return iri.replaceFirst("^.*[/#](?=[^/#]+$)", "");
  }

  /// A term that goes breaks what uses it, a new one breaks nothing, words mean the same.
  private static void bump(SortedMap<String, GraphChange> changed, Appendable out)
      throws IOException {
    var models = changed.tailMap(MODEL).headMap(MODEL + Character.MAX_VALUE);
    if (!models.isEmpty()) {
      var gone = models.values().stream().anyMatch(each -> types(each.removed));
      var come = models.values().stream().anyMatch(each -> types(each.added));
      var part = gone ? "major" : come ? "minor" : "patch";
      out.append("The ontology changed: its next version is a " + part + " one.\n");
    }
  }

  private static boolean types(List<Quad> quads) {
    return quads.stream().anyMatch(each -> each.getPredicate().hasURI(TYPE));
  }
}
