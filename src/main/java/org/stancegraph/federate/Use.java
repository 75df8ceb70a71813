package org.stancegraph.federate;

/// What another server may be asked for, so that one that is allowed for a purpose is allowed for
/// no other.
public enum Use {
  /// SERVICE in our own saved questions.
  QUESTION,
  /// SERVICE in what strangers send to our endpoint.
  ENDPOINT,
  /// Candidates for links, from a reconciliation service.
  RECONCILIATION
}
