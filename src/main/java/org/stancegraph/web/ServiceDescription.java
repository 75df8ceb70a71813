package org.stancegraph.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;

/// Answers a GET of the endpoint that asks nothing: a program gets the SPARQL service description,
/// which Fuseki does not have, and a browser gets a form to ask with.
final class ServiceDescription implements Filter {

  private static final Set<String> READS = Set.of("GET", "HEAD");

  private final Site site;
  private final Templates templates;
  private final long triples;

  ServiceDescription(Site site, Templates templates) {
    this.site = site;
    this.templates = templates;
    this.triples = site.store().read(dataset -> dataset.getUnionGraph().stream().count());
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain next)
      throws IOException, ServletException {
    if (response instanceof HttpServletResponse open) {
      // Query editors in the browser are pages of other sites; some post with a type of SPARQL's.
      open.setHeader("Access-Control-Allow-Origin", "*");
      open.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
    }
    if (request instanceof HttpServletRequest asked
        && response instanceof HttpServletResponse answered
        && READS.contains(asked.getMethod())
        && asked.getParameterMap().isEmpty()) {
      reply(asked).sendTo(answered);
    } else {
      next.doFilter(request, response);
    }
  }

  private Reply reply(HttpServletRequest request) {
    var values =
        Map.<String, Object>of(
            "origin", Requests.origin(request), "version", site.version(), "triples", triples);
    return Requests.prefersHtml(request)
        ? Reply.html(200, templates.page("sparql", values))
        : described(templates.turtle("service", values), request);
  }

  private static Reply described(String turtle, HttpServletRequest request) {
    var graph = RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
    var type = ConNeg.chooseContentType(request, DEF.constructOfferDefault(), DEF.acceptTurtle);
    var lang = RDFLanguages.contentTypeToLang(type.getContentTypeStr());
    var out = new ByteArrayOutputStream();
    RDFDataMgr.write(out, graph, lang == null ? Lang.TURTLE : lang);
    return new Reply(200, (lang == null ? Lang.TURTLE : lang).getHeaderString(), out.toByteArray());
  }
}
