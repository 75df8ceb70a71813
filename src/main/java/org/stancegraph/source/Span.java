package org.stancegraph.source;

/// A stretch of a text, counted in Unicode code points from 0, the end exclusive.
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + " to " + end);
    }
  }

  public int length() {
    return end - start;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  @Override
  public int compareTo(Span other) {
    return start == other.start
        ? Integer.compare(end, other.end)
        : Integer.compare(start, other.start);
  }

  /// As a record writes it.
  @Override
  public String toString() {
    return "{start: " + start + ", end: " + end + "}";
  }
}
