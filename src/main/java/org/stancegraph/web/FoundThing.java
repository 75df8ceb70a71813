package org.stancegraph.web;

/// Something that a search found, by its label, and the page that tells of it; both are empty where
/// there is nothing to tell.
public record FoundThing(String label, String href) {

  static final FoundThing NONE = new FoundThing("", "");
}
