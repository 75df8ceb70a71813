package org.stancegraph.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;

/// A line of JSON for each request. Each is one write at the end of the file, so that a tool may
/// copy and truncate it at any time, and nothing that a client sends can begin a line or move a
/// terminal's cursor.
public final class AccessLog implements AutoCloseable {

  /// The word for standard output, where a container's log is collected.
  public static final String STDOUT = "-";

  /// What a log tells beyond what any may: the text of queries, and whole addresses.
  public record Told(boolean queries, boolean addresses) {}

  private static final int LONGEST = 1024;
  private static final int LONGEST_AGENT = 200;
  private static final int LONGEST_QUERY = 8192;

  private final OutputStream out;
  private final Told told;
  private final AtomicLong lost = new AtomicLong();

  private AccessLog(OutputStream out, Told told) {
    this.out = out;
    this.told = told;
  }

  /// Keeps no line.
  public static AccessLog none() {
    return new AccessLog(OutputStream.nullOutputStream(), new Told(false, false));
  }

  /// Appends to the file, which need not be there.
  public static Checked<AccessLog> to(String file, Told told) {
    if (file.equals(STDOUT)) {
      return Checked.good(new AccessLog(System.out, told));
    }
    try {
      var append = new StandardOpenOption[] {StandardOpenOption.CREATE, StandardOpenOption.APPEND};
      return Checked.good(new AccessLog(Files.newOutputStream(Path.of(file), append), told));
    } catch (IOException e) {
      return Checked.bad(
          Finding.error(
              Place.of(Path.of(file)),
              "the access log cannot be written: " + e.getMessage(),
              "name a file in a folder that is there, or - for standard output"));
    }
  }

  public void write(Exchange exchange) {
    var line = (line(exchange) + "\n").getBytes(UTF_8);
    synchronized (this) {
      try {
        out.write(line);
        out.flush();
      } catch (IOException e) {
        lost.incrementAndGet();
      }
    }
  }

  /// Lines that the disk did not take; a full disk stops no answer.
  long lost() {
    return lost.get();
  }

  private String line(Exchange exchange) {
    var client = told.addresses() ? exchange.client() : ClientAddress.shortened(exchange.client());
    var line =
        Json.createObjectBuilder()
            .add("time", exchange.at().truncatedTo(ChronoUnit.MILLIS).toString())
            .add("id", exchange.id())
            .add("client", clean(client, LONGEST))
            .add("method", clean(exchange.method(), LONGEST_AGENT))
            .add("route", exchange.route())
            .add("path", clean(exchange.path(), LONGEST))
            .add("status", exchange.status())
            .add("bytes", exchange.bytes())
            .add("milliseconds", exchange.took().toMillis())
            .add("version", exchange.version())
            .add("agent", clean(exchange.agent(), LONGEST_AGENT));
    if (told.queries()) {
      exchange.query().ifPresent(query -> line.add("query", clean(query, LONGEST_QUERY)));
    }
    return line.build().toString();
  }

  private static String clean(String text, int longest) {
    var plain = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]", "?");
    return plain.length() > longest ? plain.substring(0, longest) + "…" : plain;
  }

  @Override
  public void close() {
    if (out != System.out) {
      try {
        out.close();
      } catch (IOException e) {
        lost.incrementAndGet();
      }
    }
  }
}
