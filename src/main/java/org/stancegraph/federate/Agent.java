package org.stancegraph.federate;

/// How we present ourselves to other servers, as their policies ask: what this program is, and
/// where its operator can be found.
public record Agent(String contact) {

  /// Where nobody has said who the operator is.
  public static final Agent UNKNOWN = new Agent("https://w3id.org/stancegraph/");

  private static final String NAME = "Stancegraph/1.0";

  public Agent {
    if (!contact.matches("[!-~]{1,200}")) {
      throw new IllegalArgumentException("no address of a contact: " + contact);
    }
  }

  @Override
  public String toString() {
    return NAME + " (+" + contact + ")";
  }
}
