package org.stancegraph.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The kinds of problems that the API tells of (RFC 9457), each with its status and what to do. The
/// type of a problem is the path of its page, and the same on every server.
enum ProblemType {
  UNKNOWN_QUESTION(
      404,
      "There is no such question",
      "Take a name from the list at /api/, or one in didYouMean."),
  MALFORMED(400, "The request cannot be read", "Send HTTP/1.1 as RFC 9112 has it."),
  UNKNOWN_PARAMETER(400, "The question has no such parameter", "Take one that the detail names."),
  MISSING_PARAMETER(400, "The question needs a parameter", "Give the parameter a value."),
  BAD_VALUE(
      400,
      "A parameter has a value that cannot be used",
      "The detail says what may stand there, and didYouMean what is nearest to what stands there."),
  NO_SUCH_PAGE(404, "The answer has fewer pages", "Follow the link to the first or the last page."),
  METHOD_NOT_ALLOWED(405, "Only reading is offered", "Ask with GET or HEAD."),
  NOT_ACCEPTABLE(
      406, "There is no such format", "Take one of the formats, by Accept, suffix or format."),
  ADDRESS_TOO_LONG(
      414,
      "The address is too long",
      "Send a shorter one; a query can be sent to /sparql by POST."),
  TOO_MANY_REQUESTS(429, "Too many requests", "Wait as long as Retry-After says."),
  HEADERS_TOO_LARGE(431, "The headers are too large", "Send fewer or shorter ones."),
  SERVER_ERROR(500, "A bug in the server", "Tell the operator; the server's log has the rest."),
  SERVER_ASKED_FAILED(502, "Another server failed", "Ask again later."),
  NO_ANSWER_IN_TIME(
      503, "There is no complete answer within the limit", "Ask for less, as the detail says."),
  SERVER_ASKED_LATE(504, "Another server was too slow", "Ask again later.");

  private final int status;
  private final String title;
  private final String remedy;

  ProblemType(int status, String title, String remedy) {
    this.status = status;
    this.title = title;
    this.remedy = remedy;
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  String remedy() {
    return remedy;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String uri() {
    return "/problem/" + word();
  }

  static Optional<ProblemType> named(String word) {
    return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
  }

  /// What a status means that was decided elsewhere.
  static ProblemType of(int status) {
    return switch (status) {
      case 400 -> MALFORMED;
      case 404 -> UNKNOWN_QUESTION;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 414 -> ADDRESS_TOO_LONG;
      case 429 -> TOO_MANY_REQUESTS;
      case 431 -> HEADERS_TOO_LARGE;
      case 502 -> SERVER_ASKED_FAILED;
      case 503 -> NO_ANSWER_IN_TIME;
      case 504 -> SERVER_ASKED_LATE;
      default -> status < 500 ? MALFORMED : SERVER_ERROR;
    };
  }
}
