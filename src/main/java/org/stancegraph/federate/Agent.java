package org.stancegraph.federate;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;

/// How we present ourselves to other servers, as their policies ask: what this program is, and
/// where its operator can be found.
public record Agent(String contact) {

  /// Where nobody has said who the operator is.
  public static final Agent UNKNOWN = new Agent("https://w3id.org/stancegraph/");

  private static final String NAME = "Stancegraph/1.0";

  /// A URL or an address of mail, which must not break the line of the header.
  private static final Pattern CONTACT = Pattern.compile("[!-~&&[^()<>\\\\]]{3,200}");

  /// The agent of an operator who is found there.
  public static Checked<Agent> of(String contact) {
    return CONTACT.matcher(contact).matches()
        ? Checked.good(new Agent(contact))
        : Checked.bad(
            Finding.error(
                Place.of(Path.of("--contact")),
                "no address of an operator",
                "write it as https://example.org/contact or as mail@example.org"));
  }

  @Override
  public String toString() {
    return NAME + " (+" + contact + ")";
  }
}
