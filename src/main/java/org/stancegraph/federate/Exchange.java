package org.stancegraph.federate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.stancegraph.query.ServerFault;
import org.stancegraph.query.ServerFault.Kind;

/// One request and its whole answer, which can be broken off from outside at any moment.
final class Exchange implements Callable<Exchange.Outcome> {

  /// What came of it, where nothing went wrong.
  sealed interface Outcome {

    record Answered(Received answer) implements Outcome {}

    record AskedToWait(Duration howLong) implements Outcome {}
  }

  /// How long a server is left alone that does not say.
  private static final Duration UNSAID = Duration.ofMinutes(1);

  private final CloseableHttpClient client;
  private final Endpoint endpoint;
  private final int mostBytes;
  private final HttpPost request;

  Exchange(
      CloseableHttpClient client,
      Endpoint endpoint,
      int mostBytes,
      Map<String, String> form,
      String accept) {
    this.client = client;
    this.endpoint = endpoint;
    this.mostBytes = mostBytes;
    this.request = new HttpPost(endpoint.uri());
    request.setHeader("Accept", accept);
    request.setEntity(
        new UrlEncodedFormEntity(
            form.entrySet().stream()
                .map(each -> new BasicNameValuePair(each.getKey(), each.getValue()))
                .toList(),
            UTF_8));
  }

  @Override
  public Outcome call() throws IOException {
    return client.execute(request, this::read);
  }

  void breakOff() {
    request.cancel();
  }

  private Outcome read(ClassicHttpResponse response) throws IOException {
    var status = response.getCode();
    if (status == 429 || status == 503) {
      return new Outcome.AskedToWait(wait(response));
    }
    if (status >= 300 && status < 400) {
      throw failed("this server answers with a redirect, and none is followed");
    }
    if (status == 408 || status == 504) {
      throw new ServerFault(
          Kind.LATE, endpoint.host(), "this server says that it took too long", "ask for less");
    }
    if (status != 200) {
      throw failed("this server answers with status " + status);
    }
    var entity = response.getEntity();
    if (entity == null) {
      throw failed("this server answers with nothing");
    }
    try (var in = entity.getContent()) {
      var body = in.readNBytes(mostBytes + 1);
      if (body.length > mostBytes) {
        throw failed("its answer is larger than " + (mostBytes >> 20) + " MiB");
      }
      var type = ContentType.parseLenient(entity.getContentType());
      return new Outcome.Answered(new Received(type == null ? "" : type.getMimeType(), body));
    }
  }

  private ServerFault failed(String message) {
    return new ServerFault(
        Kind.FAILED, endpoint.host(), message, "nothing of its answer is used; ask again later");
  }

  /// Retry-After is a number of seconds or a date (RFC 9110).
  private static Duration wait(ClassicHttpResponse response) {
    var header = response.getFirstHeader("Retry-After");
    var value = header == null ? "" : header.getValue().strip();
    if (value.matches("\\d{1,6}")) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      var date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
      var left = Duration.between(Instant.now(), date.toInstant());
      return left.isNegative() ? Duration.ZERO : left;
    } catch (DateTimeException e) {
      return UNSAID;
    }
  }
}
