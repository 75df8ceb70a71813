package org.stancegraph.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The formats in which an answer leaves: by the name that a person types, by the media type that a
/// program accepts.
public enum AnswerFormat {
  TABLE("text/plain"),
  CSV("text/csv"),
  TSV("text/tab-separated-values"),
  JSON("application/json"),
  TTL("text/turtle"),
  JSONLD("application/ld+json"),
  XML("application/sparql-results+xml"),
  SRJ("application/sparql-results+json");

  private final String mediaType;

  AnswerFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /// The word for it, which is the suffix of its files too.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<AnswerFormat> named(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(AnswerFormat::word).toList();
  }
}
