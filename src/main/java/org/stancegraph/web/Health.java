package org.stancegraph.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;

/// Says that the dataset answers, and which version of it.
record Health(Site site) {

  Reply now() {
    var readable = site.store().read(dataset -> dataset.stream().findFirst().isPresent());
    var body =
        Json.createObjectBuilder()
            .add("status", readable ? "ok" : "empty")
            .add("version", site.version())
            .build();
    return new Reply(readable ? 200 : 503, "application/json", (body + "\n").getBytes(UTF_8));
  }
}
