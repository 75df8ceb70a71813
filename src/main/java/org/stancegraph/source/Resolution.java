package org.stancegraph.source;

import java.util.List;
import java.util.stream.Collectors;

/// What became of one anchor in one text.
record Resolution(AnchorState state, String detail, String hint) {

  private static final Resolution FOUND = new Resolution(AnchorState.FOUND, "", "");
  private static final String LOOK = "look at the text: keep, correct or remove the anchor by hand";

  static Resolution of(Anchored anchor, Document document) {
    return anchor.kind() == Anchored.Kind.REGION
        ? region(anchor, document)
        : words(anchor, document);
  }

  private static Resolution region(Anchored anchor, Document document) {
    if (document.sameVersion() && document.text().holds(anchor.span())) {
      return FOUND;
    }
    return new Resolution(
        AnchorState.ORPHANED,
        document.sameVersion()
            ? "the region ends behind the end of the text, at " + document.text().length()
            : "a region has no words by which to find it in another version",
        "describe it again: span: {from: …, to: …}");
  }

  private static Resolution words(Anchored anchor, Document document) {
    var text = document.text();
    var exact = new Wording(anchor.words()).exactly(text);
    var there = exact.stream().filter(span -> fits(anchor, span)).toList();
    if (!there.isEmpty()) {
      return document.sameVersion()
          ? FOUND
          : new Resolution(
              AnchorState.FUZZY, "the words stand at their place in another version", LOOK);
    }
    if (!exact.isEmpty()) {
      return elsewhere(anchor, exact);
    }
    var alike = new Wording(anchor.words()).loosely(text);
    return alike.isEmpty()
        ? new Resolution(
            AnchorState.ORPHANED, "'" + anchor.words() + "' stands nowhere in the text", LOOK)
        : new Resolution(
            AnchorState.FUZZY,
            "the text has it as '" + text.in(alike.getFirst()) + "', at " + places(alike),
            "write the words exactly as the text has them");
  }

  private static boolean fits(Anchored anchor, Span span) {
    return anchor.kind() == Anchored.Kind.MENTION
        ? anchor.span().equals(span)
        : anchor.span().contains(span);
  }

  private static Resolution elsewhere(Anchored anchor, List<Span> exact) {
    var what = "'" + anchor.words() + "' is not in " + anchor.span() + " but at ";
    return exact.size() == 1
        ? new Resolution(AnchorState.FUZZY, what + places(exact), LOOK)
        : new Resolution(
            AnchorState.AMBIGUOUS, what + exact.size() + " places: " + places(exact), LOOK);
  }

  private static String places(List<Span> spans) {
    return spans.stream().limit(5).map(Span::toString).collect(Collectors.joining(", "));
  }
}
