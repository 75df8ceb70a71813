package org.stancegraph.web;

/// A cell of an answer as a page shows it; what does not apply is empty. A quote comes with where
/// it stands, a thing with the question that tells more of it.
public record Cell(
    String column, String text, String href, String title, String quote, String where) {

  static Cell plain(String column, String text) {
    return new Cell(column, text, "", "", "", "");
  }
}
