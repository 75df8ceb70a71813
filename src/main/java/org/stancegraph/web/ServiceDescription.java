package org.stancegraph.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
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
import org.stancegraph.build.PerVersion;

/// What the endpoint has beyond Fuseki: a GET that asks nothing gives a program the SPARQL service
/// description; a browser gets a page to ask with and to read on; HEAD answers as GET would.
final class ServiceDescription implements Filter {

  private static final Set<String> READS = Set.of("GET", "HEAD");
  private static final Set<String> ONLY_QUERY = Set.of("query");

  private final Site site;
  private final Templates templates;
  private final PerVersion<Long> triples;
  private final SparqlPage page;

  ServiceDescription(Site site, Templates templates) {
    this.site = site;
    this.templates = templates;
    this.triples = new PerVersion<>(site.store(), data -> data.getUnionGraph().stream().count());
    triples.now();
    this.page = new SparqlPage(site, templates, triples);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain next)
      throws IOException, ServletException {
    var asked = (HttpServletRequest) request;
    var answered = (HttpServletResponse) response;
    if (!READS.contains(asked.getMethod())) {
      next.doFilter(request, response);
    } else if (asked.getParameterMap().isEmpty()) {
      reply(asked).sendTo(answered);
    } else if (Requests.prefersHtml(asked) && asked.getParameterMap().keySet().equals(ONLY_QUERY)) {
      page.answer(asked).sendTo(answered);
    } else {
      next.doFilter(asGet(asked), response);
    }
  }

  /// Fuseki refuses HEAD; the port leaves out the body of a HEAD's answer whoever writes it.
  private static HttpServletRequest asGet(HttpServletRequest request) {
    return new HttpServletRequestWrapper(request) {
      @Override
      public String getMethod() {
        return "GET";
      }
    };
  }

  private Reply reply(HttpServletRequest request) {
    if (Requests.prefersHtml(request)) {
      return page.form();
    }
    var values =
        Map.<String, Object>of(
            "origin",
            Requests.origin(request),
            "version",
            site.version(),
            "triples",
            triples.now());
    return described(templates.turtle("service", values), request);
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
