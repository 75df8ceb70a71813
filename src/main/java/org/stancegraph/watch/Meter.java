package org.stancegraph.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Counts what a port does, and writes the counts as Prometheus reads them. The values of a label
/// are never a client's: routes are patterns, a method of its own is `other`.
public final class Meter implements AutoCloseable {

  private static final String ROUTE = "route";

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");

  /// From what a reader does not notice to the limit of a query.
  private static final Duration[] BUCKETS =
      List.of(5, 20, 50, 100, 250, 500, 1000, 2500, 10_000, 60_000).stream()
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final Map<String, AtomicInteger> running = new ConcurrentHashMap<>();
  private final AtomicLong quads = new AtomicLong();
  private final AtomicLong size = new AtomicLong();
  private final MultiGauge dataset;

  /// Counts of the log too, which is all that a meter sees of it.
  public Meter(AccessLog log) {
    bindMachine();
    dataset =
        MultiGauge.builder("stancegraph.dataset.info")
            .description("Always 1; the label is the version of the dataset that is served.")
            .register(registry);
    gauge("stancegraph.dataset.quads", "Quads of the dataset.", quads::get).register(registry);
    gauge("stancegraph.store.size", "Size of the store's files, holes included.", size::get)
        .baseUnit("bytes")
        .register(registry);
    gauge("stancegraph.access.log.lost", "Lines of the log that the disk refused.", log::lost)
        .register(registry);
  }

  private static Gauge.Builder<Supplier<Number>> gauge(
      String name, String what, Supplier<Number> value) {
    return Gauge.builder(name, value).description(what);
  }

  private void bindMachine() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  /// A request has come to the route, and is under way until [#ended].
  public void began(String route) {
    running.computeIfAbsent(route, this::gauge).incrementAndGet();
  }

  private AtomicInteger gauge(String route) {
    var count = new AtomicInteger();
    Gauge.builder("stancegraph.http.requests.running", count, AtomicInteger::get)
        .description("Requests under way; those of /sparql and /api/* are queries.")
        .tag(ROUTE, route)
        .register(registry);
    return count;
  }

  public void ended(String route) {
    running.computeIfAbsent(route, this::gauge).decrementAndGet();
  }

  /// A request was answered, or broken off.
  public void answered(Exchange exchange) {
    var method = METHODS.contains(exchange.method()) ? exchange.method() : "other";
    var status = Integer.toString(exchange.status());
    Timer.builder("stancegraph.http.requests")
        .description("Requests answered, and how long each took from its first byte to the last.")
        .tags(Tags.of(ROUTE, exchange.route(), "method", method, "status", status))
        .serviceLevelObjectives(BUCKETS)
        .register(registry)
        .record(exchange.took());
    Counter.builder("stancegraph.http.response")
        .description("Bytes of the bodies of answers, as sent.")
        .baseUnit("bytes")
        .tag(ROUTE, exchange.route())
        .register(registry)
        .increment(exchange.bytes());
  }

  /// A request was turned away, for one of a few fixed reasons.
  public void refused(String reason) {
    Counter.builder("stancegraph.refused")
        .description("Requests that a limit turned away, by the limit.")
        .tag("reason", reason)
        .register(registry)
        .increment();
  }

  /// An update was asked for, and this came of it.
  public void updated(String outcome) {
    Counter.builder("stancegraph.updates")
        .description("Updates asked for, by what came of them.")
        .tag("outcome", outcome)
        .register(registry)
        .increment();
  }

  /// Everything in the text format of Prometheus, with the state of the dataset at this moment.
  public String scraped(Holding holding) {
    dataset.register(List.of(MultiGauge.Row.of(Tags.of("version", holding.version()), 1)), true);
    quads.set(holding.quads());
    size.set(holding.bytes());
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
