package org.stancegraph.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.stancegraph.build.IncomingGraph;
import org.stancegraph.finding.Checked;

/// `/update/graph?graph=IRI`: one whole graph is put, added to or taken out, as the Graph Store
/// Protocol of SPARQL 1.1 names it. Reading is the public port's.
final class GraphUpdateRoute extends TokenRoute {

  private static final long serialVersionUID = 1L;

  /// What may be sent; how much it may be unpacked is for the reader to bound.
  private static final long MOST = 256L * 1024 * 1024;

  private final transient Updating updating;

  GraphUpdateRoute(Token token, Updating updating) {
    super(token, Set.of("PUT", "POST", "DELETE"));
    this.updating = updating;
  }

  @Override
  void admitted(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var graphs = request.getParameterValues("graph");
    var reply =
        graphs == null || graphs.length != 1 || request.getParameterMap().size() != 1
            ? UpdateReplies.refused(400, "which graph?", "write ?graph= and its IRI, encoded")
            : request.getMethod().equals("DELETE")
                ? dropped(request, graphs[0])
                : sent(request, graphs[0]);
    reply.sendTo(response);
  }

  private Reply dropped(HttpServletRequest request, String graph) {
    return updating.reply(request, update -> update.drop(graph));
  }

  private Reply sent(HttpServletRequest request, String graph) throws IOException {
    var file = Files.createTempFile("stancegraph-", ".sent");
    try {
      return received(request, file)
          ? changed(request, graph, file)
          : UpdateReplies.refused(413, "larger than 256 MiB", "send the graph in parts by POST");
    } finally {
      Files.delete(file);
    }
  }

  private static boolean received(HttpServletRequest request, Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      var in = request.getInputStream();
      var buffer = new byte[1 << 16];
      var left = MOST;
      for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        left -= read;
        if (left < 0) {
          return false;
        }
        out.write(buffer, 0, read);
      }
      return true;
    }
  }

  private Reply changed(HttpServletRequest request, String graph, Path file) {
    var type = Requests.mediaType(request);
    var packed = "gzip".equalsIgnoreCase(request.getHeader("Content-Encoding"));
    if (Requests.isEncoded(request) && !packed) {
      return UpdateReplies.refused(415, "no such encoding", "send it plain or as gzip");
    }
    return switch (IncomingGraph.of(graph, file, type, packed)) {
      case Checked.Bad<IncomingGraph>(var findings) ->
          UpdateReplies.refused(415, "nothing was changed", findings);
      case Checked.Good<IncomingGraph>(var incoming) ->
          updating.reply(
              request,
              update ->
                  request.getMethod().equals("PUT") ? update.put(incoming) : update.add(incoming));
    };
  }
}
