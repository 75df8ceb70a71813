package org.stancegraph.guard;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;

/// Stands before everything else on the port: counts each client's requests, and sends away what is
/// too large to look at.
public final class Gatekeeper implements Filter {

  private static final Set<String> READS = Set.of("GET", "HEAD");

  /// How a client is told why it was sent away.
  public interface Telling {
    void tell(HttpServletRequest request, HttpServletResponse answer, int status, String why)
        throws IOException;
  }

  private final Limits limits;
  private final Clients clients;
  private final ClientName name;
  private final Consumer<String> refused;
  private final Telling telling;

  /// Whoever counts refusals is told the reason of each.
  public Gatekeeper(Limits limits, boolean trustProxy, Consumer<String> refused, Telling telling) {
    this.limits = limits;
    this.clients = new Clients(limits);
    this.name = new ClientName(trustProxy);
    this.refused = refused;
    this.telling = telling;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain next)
      throws IOException, ServletException {
    var asked = (HttpServletRequest) request;
    var answer = (HttpServletResponse) response;
    var standing = clients.ask(name.of(asked));
    answer.setHeader("RateLimit-Limit", Integer.toString(limits.burst()));
    answer.setHeader("RateLimit-Remaining", Integer.toString(standing.left()));
    if (!standing.mayAsk()) {
      answer.setHeader("Retry-After", Long.toString(standing.seconds()));
      refuse(asked, answer, 429, "too many requests: wait " + standing.seconds() + " s");
    } else if (asked.getContentLengthLong() > limits.body()) {
      refuse(asked, answer, 413, "the body has more than " + limits.body() + " bytes");
    } else if (asked.getHeader("Content-Encoding") != null) {
      refuse(asked, answer, 415, "send the body as it is: nothing packed is read here");
    } else if (isUnreadable(asked)) {
      refuse(asked, answer, 400, "the address is no UTF-8, or has a broken escape");
    } else if (hasTooMany(asked.getQueryString())) {
      refuse(asked, answer, 400, "more than " + limits.parameters() + " parameters");
    } else {
      next.doFilter(new BoundedBody(asked, limits.body()), response);
    }
  }

  /// The container reads the parameters of an address when they are first asked for.
  private static boolean isUnreadable(HttpServletRequest request) {
    try {
      return READS.contains(request.getMethod()) && request.getParameterMap() == null;
    } catch (RuntimeException _) {
      return true;
    }
  }

  private boolean hasTooMany(String query) {
    return query != null
        && query.chars().filter(each -> each == '&').count() >= limits.parameters();
  }

  private void refuse(HttpServletRequest asked, HttpServletResponse answer, int status, String why)
      throws IOException {
    refused.accept(Integer.toString(status));
    telling.tell(asked, answer, status, why);
  }
}
