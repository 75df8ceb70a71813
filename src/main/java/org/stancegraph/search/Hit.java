package org.stancegraph.search;

/// A text that was found: the resource that has it, the whole thing that this belongs to, what the
/// text is to it, and how well it fits; scores are compared within one answer only. The form of a
/// name is the local name of its kind, as in `acronym`.
public record Hit(
    String subject,
    String thing,
    String kind,
    Field field,
    String text,
    String language,
    String form,
    float score) {

  static Hit of(IndexedText found, float score) {
    return new Hit(
        found.subject(),
        found.thing(),
        found.kind(),
        found.field(),
        found.text(),
        found.language(),
        found.form(),
        score);
  }
}
