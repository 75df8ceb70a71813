package org.stancegraph.graph;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/// Lets Jena read one JSON-LD document and fetch nothing: whoever names a context elsewhere would
/// choose which addresses this machine asks, and the same file would mean something else tomorrow.
public final class OfflineJsonLd {

  private @Nullable URI refused;

  /// The settings to parse with.
  public Context settings() {
    var options = new JsonLdOptions();
    options.setOrdered(true);
    options.setDocumentLoader((address, _) -> refuse(address));
    var settings = new Context();
    settings.set(LangJSONLD11.JSONLD_OPTIONS, options);
    return settings;
  }

  private Document refuse(URI address) throws JsonLdError {
    refused = address;
    throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "not fetched");
  }

  /// What is wrong with the document, where the parser itself has not said it.
  public Optional<String> fault(Throwable thrown) {
    return refused == null
        ? Stream.iterate(thrown, each -> each != null, Throwable::getCause)
            .filter(JsonLdError.class::isInstance)
            .map(JsonLdError.class::cast)
            .filter(error -> error.getCode() != JsonLdErrorCode.LOADING_DOCUMENT_FAILED)
            .map(error -> String.valueOf(error.getMessage()))
            .findFirst()
        : Optional.of("a context elsewhere is never fetched, and this needs " + refused);
  }
}
