package org.stancegraph.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.stancegraph.watch.Exchange;

/// Tells of each request when its last byte is out, also of those that no route ever saw.
record Exchanges(Watch watch) implements RequestLog {

  private static final String NONE = "none";

  @Override
  public void log(Request request, Response response) {
    var exchange = exchange(request, response);
    watch.meter().answered(exchange);
    watch.log().write(exchange);
  }

  private static Exchange exchange(Request request, Response response) {
    var uri = request.getHttpURI();
    return new Exchange(
        Instant.ofEpochMilli(Request.getTimeStamp(request)),
        attribute(request, RequestMark.ID),
        String.valueOf(Request.getRemoteAddr(request)),
        String.valueOf(request.getMethod()),
        attribute(request, RequestMark.ROUTE),
        String.valueOf(uri.getPath()),
        Optional.ofNullable(uri.getQuery()),
        response.getStatus(),
        Math.max(0, Response.getContentBytesWritten(response)),
        Duration.ofNanos(System.nanoTime() - request.getBeginNanoTime()),
        Optional.ofNullable(response.getHeaders().get(CommonHeaders.VERSION)).orElse(NONE),
        Optional.ofNullable(request.getHeaders().get(HttpHeader.USER_AGENT)).orElse(""));
  }

  private static String attribute(Request request, String name) {
    return request.getAttribute(name) instanceof String text ? text : NONE;
  }
}
