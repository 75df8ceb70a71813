package org.stancegraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stancegraph.build.BuildReport;
import org.stancegraph.build.Update;
import org.stancegraph.finding.Checked;
import org.stancegraph.watch.Meter;

/// Does one update at a time, if the dataset is still of the version that the client has seen.
final class Updating {

  private static final String SECONDS = "5";

  private final Site site;
  private final Update update;
  private final Meter meter;
  private final Turn turn = new Turn();

  Updating(Site site, Update update, Meter meter) {
    this.site = site;
    this.update = update;
    this.meter = meter;
  }

  /// What came of the change that the request asks for.
  Reply reply(HttpServletRequest request, Function<Update, Checked<BuildReport>> change) {
    var condition = request.getHeader("If-Match");
    var reply = turn.take(() -> inTurn(condition, change)).orElseGet(Updating::busy);
    meter.updated(outcome(reply.status()));
    return reply;
  }

  private Reply inTurn(@Nullable String condition, Function<Update, Checked<BuildReport>> change) {
    var before = site.version();
    if (!holds(condition, before)) {
      return UpdateReplies.refused(
              412, "the dataset is of another version", "look at version " + before + " first")
          .with("ETag", "\"" + before + "\"");
    }
    return switch (change.apply(update)) {
      case Checked.Good<BuildReport>(var report) -> UpdateReplies.done(report, before);
      case Checked.Bad<BuildReport>(var findings) ->
          UpdateReplies.refused(422, "nothing was changed", findings);
    };
  }

  /// RFC 9110: compared strongly, so that a weak tag never matches.
  private static boolean holds(@Nullable String condition, String version) {
    return condition == null
        || Arrays.stream(condition.split(","))
            .map(String::strip)
            .anyMatch(each -> each.equals("*") || each.equals("\"" + version + "\""));
  }

  private static Reply busy() {
    return UpdateReplies.refused(
            503, "too many updates wait already", "send it again in " + SECONDS + " seconds")
        .with("Retry-After", SECONDS);
  }

  private static String outcome(int status) {
    return switch (status) {
      case 200 -> "done";
      case 412 -> "outdated";
      case 422 -> "invalid";
      default -> "busy";
    };
  }
}
