package org.stancegraph.query;

import java.io.Serial;
import java.nio.file.Path;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;

/// Another server could not be asked, or did not answer well. It is thrown, because it has to get
/// through the query engine; whoever runs a query turns it into its finding, so that nobody is
/// shown half an answer.
public final class ServerFault extends RuntimeException {

  /// Whose doing it is, as the status of an HTTP answer tells it.
  public enum Kind {
    /// We do not ask this server, whatever the query says.
    REFUSED(400),
    /// It could not be reached, or what it sent is no answer.
    FAILED(502),
    /// It took too long, or asks to be left alone for a while.
    LATE(504);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  @Serial private static final long serialVersionUID = 1;

  private final Kind kind;
  private final String server;
  private final String hint;

  public ServerFault(Kind kind, String server, String message, String hint) {
    super(message);
    this.kind = kind;
    this.server = server;
    this.hint = hint;
  }

  public Kind kind() {
    return kind;
  }

  public Finding finding() {
    return Finding.error(Place.of(Path.of(server)), getMessage(), hint);
  }
}
