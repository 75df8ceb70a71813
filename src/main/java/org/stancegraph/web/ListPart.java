package org.stancegraph.web;

/// Which part of a list a page shows, of how many.
public final class ListPart {

  private final int size;
  private final int page;
  private final String parameter;
  private long count;

  ListPart(int size, int page, String parameter) {
    this.size = size;
    this.page = page;
    this.parameter = parameter;
  }

  void of(long counted) {
    this.count = counted;
  }

  public long count() {
    return count;
  }

  /// The page, counted from 1.
  public int page() {
    return page;
  }

  public long pages() {
    return Math.max(1, Math.ceilDiv(count, size));
  }

  boolean exists() {
    return page >= 1 && page <= pages();
  }

  /// The address of the page before, below the same path; empty on the first.
  public String before() {
    return page > 1 ? "?" + parameter + "=" + (page - 1) : "";
  }

  /// The address of the page after; empty on the last.
  public String after() {
    return page < pages() ? "?" + parameter + "=" + (page + 1) : "";
  }
}
