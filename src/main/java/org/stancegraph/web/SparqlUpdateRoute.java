package org.stancegraph.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Set;

/// `/update`: SPARQL 1.1 Update as the body of a POST, as its protocol has it. Not as a form, which
/// a page of another site could send.
final class SparqlUpdateRoute extends TokenRoute {

  private static final long serialVersionUID = 1L;
  private static final String TYPE = "application/sparql-update";
  private static final int MOST = 8 * 1024 * 1024;

  private final transient Updating updating;

  SparqlUpdateRoute(Token token, Updating updating) {
    super(token, Set.of("POST"));
    this.updating = updating;
  }

  @Override
  void admitted(HttpServletRequest request, HttpServletResponse response) throws IOException {
    reply(request).sendTo(response);
  }

  private Reply reply(HttpServletRequest request) throws IOException {
    if (!Requests.mediaType(request).equals(TYPE) || Requests.isEncoded(request)) {
      return UpdateReplies.refused(415, "no SPARQL update", "send it plain as " + TYPE);
    }
    if (!request.getParameterMap().isEmpty()) {
      return UpdateReplies.refused(
          400, "no parameter is known here", "name graphs in the update: USING, WITH, GRAPH");
    }
    var body = request.getInputStream().readNBytes(MOST + 1);
    if (body.length > MOST) {
      return UpdateReplies.refused(
          413, "the update is larger than 8 MiB", "send whole graphs to /update/graph");
    }
    try {
      var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return updating.reply(request, update -> update.run(text));
    } catch (CharacterCodingException e) {
      return UpdateReplies.refused(400, "this is no UTF-8", "send it as UTF-8");
    }
  }
}
