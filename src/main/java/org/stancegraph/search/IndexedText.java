package org.stancegraph.search;

import org.stancegraph.seed.EntityId;

/// A text of the dataset as the index knows it: which resource has it, by which property, and of
/// which whole thing that resource is a part. The form is what kind of name it is, where it is one.
record IndexedText(String subject, Field field, String text, String language, String form) {

  /// What is no thing of ours but a term of the ontology, and what is neither.
  static final String TERM = "term";

  static final String ELSEWHERE = "elsewhere";

  /// The whole thing: a record's IRI has a kind and a slug, and what follows names a part of it.
  String thing() {
    if (!subject.startsWith(EntityId.THINGS)) {
      return subject;
    }
    var slug = subject.indexOf('/', EntityId.THINGS.length());
    var part = slug < 0 ? -1 : subject.indexOf('/', slug + 1);
    return part < 0 ? subject : subject.substring(0, part);
  }

  String kind() {
    if (subject.startsWith(EntityId.THINGS)) {
      var rest = subject.substring(EntityId.THINGS.length());
      return rest.substring(0, rest.indexOf('/') < 0 ? rest.length() : rest.indexOf('/'));
    }
    return subject.startsWith(EntityId.TERMS) ? TERM : ELSEWHERE;
  }
}
