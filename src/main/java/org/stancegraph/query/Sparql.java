package org.stancegraph.query;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.update.UpdateFactory;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
import org.stancegraph.seed.EntityId;

/// Reads SPARQL 1.1 queries, with the place of a mistake, and refuses what would write or call
/// other servers.
public final class Sparql {

  /// The prefixes that a query may use without declaring them.
  public static final Map<String, String> PREFIXES = prefixes();

  /// The one server that saved questions may ask, by the address that they write; where it really
  /// is asked is a setting.
  public static final String WIKIDATA = "https://query.wikidata.org/sparql";

  private static final Pattern SERVICE =
      Pattern.compile("(?im)\\bSERVICE\\b(?=\\s*(SILENT|<|\\?|\\$|\\w*:))");

  private static final Pattern POSITION = Pattern.compile(" at line (\\d{1,9}), column (\\d{1,9})");

  private Sparql() {}

  private static Map<String, String> prefixes() {
    var prefixes = new TreeMap<String, String>();
    prefixes.put("sg", EntityId.TERMS);
    ParameterKind.THINGS.forEach(kind -> prefixes.put(kind, EntityId.THINGS + kind + "/"));
    ParameterKind.CONCEPTS.forEach(scheme -> prefixes.put(scheme, EntityId.TERMS + scheme + "/"));
    prefixes.put("graph", EntityId.GRAPHS);
    prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
    prefixes.put("skosxl", "http://www.w3.org/2008/05/skos-xl#");
    prefixes.put("dcterms", "http://purl.org/dc/terms/");
    prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
    prefixes.put("oa", "http://www.w3.org/ns/oa#");
    prefixes.put("org", "http://www.w3.org/ns/org#");
    prefixes.put("prov", "http://www.w3.org/ns/prov#");
    prefixes.put("schema", "https://schema.org/");
    prefixes.put("edtf", "http://id.loc.gov/datatypes/edtf/");
    prefixes.put("wd", "http://www.wikidata.org/entity/");
    return Map.copyOf(prefixes);
  }

  /// The query in the text, which asks no other server; the file is where findings point.
  public static Checked<Query> parse(String text, Path file) {
    return parse(text, file, Set.of());
  }

  /// The query in the text, which may ask these other servers.
  static Checked<Query> parse(String text, Path file, Set<String> servers) {
    var query = new Query();
    query.getPrefixMapping().setNsPrefixes(PREFIXES);
    try {
      QueryFactory.parse(query, text, EntityId.BASE, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      return isUpdate(text) ? update(file) : syntaxError(file, e);
    } catch (QueryException e) {
      return Checked.bad(Finding.error(Place.of(file), firstLine(e), "mend the query"));
    }
    return servers.containsAll(servers(query)) ? Checked.good(query) : service(text, file);
  }

  /// The parser's message knows where it stopped; its own line and column are the token before.
  private static Checked<Query> syntaxError(Path file, QueryParseException e) {
    var told = firstLine(e);
    var at = POSITION.matcher(told);
    var place =
        at.find()
            ? new Place(file, Integer.parseInt(at.group(1)), Integer.parseInt(at.group(2)))
            : new Place(file, Math.max(1, e.getLine()), Math.max(1, e.getColumn()));
    return Checked.bad(
        Finding.error(
            place,
            "not valid SPARQL: " + POSITION.matcher(told).replaceFirst(""),
            "see https://www.w3.org/TR/sparql11-query/"));
  }

  private static Checked<Query> update(Path file) {
    return Checked.bad(
        Finding.error(
            Place.of(file),
            "an update is not answered: this command only reads",
            "change the records in seeds/ and build again"));
  }

  private static Checked<Query> service(String text, Path file) {
    var keyword = SERVICE.matcher(text);
    var before = keyword.find() ? text.substring(0, keyword.start()) : "";
    var line = 1 + (int) before.chars().filter(each -> each == '\n').count();
    var column = before.length() - before.lastIndexOf('\n');
    return Checked.bad(
        Finding.error(
            new Place(file, line, column),
            "SERVICE is refused: queries are answered from the store alone",
            "ask the other server by itself, and join the answers"));
  }

  private static boolean isUpdate(String text) {
    try {
      var prologue = new StringBuilder();
      PREFIXES.forEach(
          (prefix, iri) -> prologue.append("PREFIX %s: <%s>%n".formatted(prefix, iri)));
      return !UpdateFactory.create(prologue + text).getOperations().isEmpty();
    } catch (QueryException e) {
      return false;
    }
  }

  /// Whether the query has a SERVICE anywhere, in sub-queries and EXISTS too.
  public static boolean callsServers(Query query) {
    return !servers(query).isEmpty();
  }

  /// What the query writes after each SERVICE: the address of a server, or a variable.
  public static Set<String> servers(Query query) {
    var servers = new TreeSet<String>();
    var visitor =
        new OpVisitorBase() {
          @Override
          public void visit(OpService op) {
            servers.add(op.getService().toString());
          }
        };
    QueryParts.show(query, visitor, new ExprVisitorBase());
    return servers;
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
  }
}
