package org.stancegraph.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.stancegraph.build.Manifest;
import org.stancegraph.release.Dumps;

/// The dumps, made once for each version of the dataset when they are first asked for, and sent
/// only once they are whole.
final class DumpFiles extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /// Seconds after which to ask again while they are being made.
  private static final String AGAIN = "10";

  private record Made(String version, Path folder) {}

  private final transient Site site;
  private final transient Dumps dumps;
  private final transient AtomicReference<String> making = new AtomicReference<>("");
  private transient volatile Made made = new Made("", Path.of(""));

  DumpFiles(Site site) {
    this.site = site;
    this.dumps = new Dumps(site.ontology());
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var name = Requests.rest(request);
    if (name.isEmpty()) {
      Reply.text(200, String.join("\n", Dumps.FILES)).sendTo(response);
    } else if (!Dumps.FILES.contains(name)) {
      Absent.unknown("dump/" + name, List.of()).sendTo(response);
    } else if (made.version().equals(site.version())) {
      send(made, name, request, response);
    } else {
      begin();
      Reply.text(503, "the dumps of this version are being made: ask again in " + AGAIN + " s")
          .with("Retry-After", AGAIN)
          .sendTo(response);
    }
  }

  private static void send(
      Made made, String name, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var tag = "\"" + made.version() + "-" + name + "\"";
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "no-cache");
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(304);
      return;
    }
    var file = made.folder().resolve(name);
    response.setContentType("application/gzip");
    response.setContentLengthLong(Files.size(file));
    Files.copy(file, response.getOutputStream());
  }

  /// One thread makes them; whoever else asks meanwhile is told to wait.
  private void begin() {
    if (making.compareAndSet("", site.version())) {
      Thread.ofPlatform().daemon().name("dumps").start(this::make);
    }
  }

  private void make() {
    try {
      var folder = Files.createTempDirectory("stancegraph-dumps");
      folder.toFile().deleteOnExit();
      made = site.store().read(quads -> written(new Made(Manifest.versionIn(quads), folder)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      making.set("");
    }
  }

  private Made written(Made empty) {
    try {
      dumps.write(site.store().dataset(), empty.folder());
      for (var name : Dumps.FILES) {
        empty.folder().resolve(name).toFile().deleteOnExit();
      }
      return empty;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
