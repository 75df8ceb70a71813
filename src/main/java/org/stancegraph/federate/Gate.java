package org.stancegraph.federate;

import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;
import org.stancegraph.finding.Checked;
import org.stancegraph.query.ServerFault;
import org.stancegraph.query.ServerFault.Kind;

/// The one door through which this program asks other servers: only those of its list, each for its
/// use, at addresses that were checked, within limits. What goes wrong is one [ServerFault].
public final class Gate implements AutoCloseable {

  private final AllowList allowed;
  private final Limits limits;
  private final Supplier<CloseableHttpClient> connect;
  private final Manners manners = new Manners();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private @Nullable CloseableHttpClient client;

  /// The agent is how we present ourselves; see [Agent].
  public Gate(AllowList allowed, Agent agent, Limits limits) {
    this(allowed, agent, limits, Connections.DIRECT);
  }

  public Gate(AllowList allowed, Agent agent, Limits limits, Connections connections) {
    this.allowed = allowed;
    this.limits = limits;
    this.connect = () -> connections.client(allowed, agent.toString(), limits);
  }

  /// Made when the first server is asked: most runs of the program ask none.
  private synchronized CloseableHttpClient client() {
    if (client == null) {
      client = connect.get();
    }
    return client;
  }

  /// The endpoint of this address, unless it is none that is asked for this use.
  Endpoint open(Use use, String address) {
    if (Endpoint.of(address, "SERVICE") instanceof Checked.Good<Endpoint>(var endpoint)
        && allowed.allowed(use).contains(endpoint)) {
      return endpoint;
    }
    throw new ServerFault(
        Kind.REFUSED,
        "SERVICE",
        "this server is not asked: it is not among those that the operator allowed",
        allowed.allowed(use).isEmpty()
            ? "ask it by itself, and join the answers"
            : "allowed: " + String.join(", ", allowed.names(use)));
  }

  /// Whether any server at all may be asked for this use.
  boolean federates(Use use) {
    return !allowed.allowed(use).isEmpty();
  }

  /// The whole answer to a form that is posted to the address; a server that asks us to wait, and
  /// not for too long, is asked once more.
  Received post(Use use, String address, Map<String, String> form, String accept) {
    var endpoint = open(use, address);
    try {
      return switch (inTime(endpoint, form, accept)) {
        case Exchange.Outcome.Answered(var answer) -> answer;
        case Exchange.Outcome.AskedToWait(var howLong) -> {
          if (howLong.compareTo(limits.longestWait()) > 0) {
            throw manners.leaveAlone(endpoint, howLong);
          }
          Thread.sleep(howLong);
          yield second(endpoint, inTime(endpoint, form, accept));
        }
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while another server was asked");
    }
  }

  private Received second(Endpoint endpoint, Exchange.Outcome outcome) {
    return switch (outcome) {
      case Exchange.Outcome.Answered(var answer) -> answer;
      case Exchange.Outcome.AskedToWait(var howLong) -> throw manners.leaveAlone(endpoint, howLong);
    };
  }

  /// On a thread of its own, because nothing else ends a name service that hangs.
  private Exchange.Outcome inTime(Endpoint endpoint, Map<String, String> form, String accept)
      throws InterruptedException {
    var turn = manners.begin(endpoint, limits.total());
    var exchange = new Exchange(client(), endpoint, limits.bytes(), form, accept);
    var running = threads.submit(exchange);
    try {
      return running.get(limits.total().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw late(endpoint, "no whole answer within " + limits.total().toSeconds() + " s");
    } catch (ExecutionException e) {
      throw fault(endpoint, e);
    } finally {
      exchange.breakOff();
      running.cancel(true);
      turn.release();
    }
  }

  private ServerFault fault(Endpoint endpoint, ExecutionException thrown) {
    var causes =
        Stream.<Throwable>iterate(thrown.getCause(), Objects::nonNull, Throwable::getCause)
            .toList();
    for (var cause : causes) {
      switch (cause) {
        case ServerFault fault -> {
          return fault;
        }
        case CheckedNames.Forbidden forbidden -> {
          return new ServerFault(
              Kind.REFUSED,
              endpoint.host(),
              "this server is not asked: " + forbidden.getMessage(),
              "allow a server by a name with public addresses");
        }
        case UnknownHostException _ -> {
          return failed(endpoint, "this server's name is not known");
        }
        case SocketTimeoutException _ -> {
          return late(
              endpoint, "no sign of an answer within " + limits.firstByte().toSeconds() + " s");
        }
        default -> {}
      }
    }
    return failed(endpoint, "this server cannot be reached, or broke off its answer");
  }

  private static ServerFault failed(Endpoint endpoint, String message) {
    return new ServerFault(Kind.FAILED, endpoint.host(), message, "ask again later");
  }

  private static ServerFault late(Endpoint endpoint, String message) {
    return new ServerFault(
        Kind.LATE, endpoint.host(), message, "ask for less, or again later; nothing is shown");
  }

  @Override
  public synchronized void close() {
    if (client != null) {
      client.close(CloseMode.IMMEDIATE);
    }
    threads.shutdownNow();
  }
}
