package org.stancegraph.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.stancegraph.build.Manifest;
import org.stancegraph.build.PerVersion;
import org.stancegraph.guard.Turns;

/// What the endpoint has beyond Fuseki: a GET that asks nothing gives a program the SPARQL service
/// description; a browser gets a page to ask with and to read on; HEAD answers as GET would.
final class ServiceDescription implements Filter {

  private static final Set<String> READS = Set.of("GET", "HEAD");
  private static final Set<String> ONLY_QUERY = Set.of("query");
  private static final Set<String> ONLY_EXAMPLE = Set.of("example");

  private final Descriptions descriptions;
  private final SparqlPage page;

  ServiceDescription(Site site, Templates templates, Descriptions descriptions, Turns turns) {
    this.descriptions = descriptions;
    this.page =
        new SparqlPage(site, templates, new PerVersion<>(site.store(), Manifest::triplesIn), turns);
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
    } else if (asked.getParameterMap().keySet().equals(ONLY_EXAMPLE)) {
      page.example(asked).sendTo(answered);
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
    return Requests.prefersHtml(request) ? page.form() : descriptions.service(request);
  }
}
