package org.stancegraph.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A `curl` line of a document, sent as curl would send it.
record CurlCommand(
    String method, String url, List<String> headers, List<String> data, String shows) {

  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
  private static final String SHOWN = "http://127.0.0.1:3330/";

  static CurlCommand of(String line) {
    var words =
        WORD.matcher(line)
            .results()
            .map(found -> found.group().replaceAll("^(['\"])(.*)\\1$", "$2"))
            .toList();
    var method = "";
    var url = "";
    var shows = "body";
    var query = false;
    var headers = new ArrayList<String>();
    var data = new ArrayList<String>();
    for (int at = 1; at < words.size(); at++) {
      switch (words.get(at)) {
        case "-s" -> {}
        case "-i" -> shows = "all";
        case "-I" -> {
          shows = "head";
          method = "HEAD";
        }
        case "-G" -> query = true;
        case "-X" -> method = words.get(++at);
        case "-H" -> headers.add(words.get(++at));
        case "-d" -> data.add(words.get(++at));
        case "--data-urlencode" -> data.add(encoded(words.get(++at)));
        default -> url = address(words.get(at), url);
      }
    }
    if (query) {
      url += "?" + String.join("&", data);
      data.clear();
    }
    var verb = method.isEmpty() ? (data.isEmpty() ? "GET" : "POST") : method;
    return new CurlCommand(verb, url, headers, data, shows);
  }

  private static String address(String word, String before) {
    if (!before.isEmpty() || !word.startsWith(SHOWN)) {
      throw new AssertionError("not a word that this test knows: " + word);
    }
    return word;
  }

  private static String encoded(String pair) {
    var equals = pair.indexOf('=');
    return pair.substring(0, equals + 1) + RunningServer.encoded(pair.substring(equals + 1));
  }

  boolean showsHeaders() {
    return !shows.equals("body");
  }

  /// As curl prints it, with the address that the document shows in place of the server's own.
  String send(HttpClient client, String server) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url.replace(SHOWN, server)));
    headers.forEach(
        each -> {
          var colon = each.indexOf(':');
          request.header(each.substring(0, colon), each.substring(colon + 1).strip());
        });
    var body = String.join("&", data);
    if (!data.isEmpty() && headers.stream().noneMatch(each -> each.startsWith("Content-Type"))) {
      request.header("Content-Type", "application/x-www-form-urlencoded");
    }
    request.method(
        method, data.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    var response = client.send(request.build(), BodyHandlers.ofString());
    var text = showsHeaders() ? head(response) + response.body() : response.body();
    return text.replace(server, SHOWN);
  }

  private static String head(HttpResponse<String> response) {
    var fields =
        response.headers().map().entrySet().stream()
            .flatMap(each -> each.getValue().stream().map(value -> each.getKey() + ": " + value))
            .collect(Collectors.joining("\n"));
    return "HTTP/1.1 " + response.statusCode() + "\n" + fields + "\n\n";
  }

  List<String> body(List<String> lines) {
    return showsHeaders() ? lines.subList(lines.indexOf("") + 1, lines.size()) : lines;
  }
}
