package org.stancegraph.bench;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.commons.csv.CSVFormat;
import org.apache.jena.query.Query;

/// A client of the server, as a program elsewhere would be one, on the same machine.
final class Http {

  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;

  Http(String address) {
    this.address = address;
  }

  /// The number of rows that the path gives as CSV.
  int rows(String path) throws IOException, InterruptedException {
    return count(HttpRequest.newBuilder(URI.create(address + path)).build());
  }

  /// The number of rows that the endpoint answers to the query.
  int rows(Query query) throws IOException, InterruptedException {
    return count(
        HttpRequest.newBuilder(URI.create(address + "sparql"))
            .header("Content-Type", "application/sparql-query")
            .header("Accept", "text/csv")
            .POST(BodyPublishers.ofString(query.toString()))
            .build());
  }

  private int count(HttpRequest request) throws IOException, InterruptedException {
    var response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(response.statusCode() + " from " + request.uri());
    }
    return CSVFormat.DEFAULT.parse(new StringReader(response.body())).getRecords().size() - 1;
  }
}
