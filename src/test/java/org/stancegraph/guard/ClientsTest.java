package org.stancegraph.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ClientsTest {

  private static final Limits FEW = new Limits(1, 1, 1, 1, 1, 1, 2, 1, 2, 1, 1, 1);

  private final AtomicLong nanos = new AtomicLong();
  private final Clients clients = new Clients(FEW, nanos::get);

  @Test
  void whoHasUsedItsBurstMayAskAgainWhenItIsTold() {
    assertThat(clients.ask("a").left()).isEqualTo(1);
    assertThat(clients.ask("a").mayAsk()).isTrue();
    var refused = clients.ask("a");
    assertThat(refused.mayAsk()).isFalse();
    nanos.addAndGet(refused.seconds() * 1_000_000_000L);
    assertThat(clients.ask("a").mayAsk()).isTrue();
  }

  @Test
  void whatOneClientAsksTakesNothingFromAnother() {
    clients.ask("a");
    clients.ask("a");
    assertThat(clients.ask("a").mayAsk()).isFalse();
    assertThat(clients.ask("b").mayAsk()).isTrue();
  }

  @Test
  void theTableForgetsWhoWasSilentLongest() {
    clients.ask("a");
    clients.ask("a");
    clients.ask("b");
    clients.ask("c");
    assertThat(clients.ask("a").left()).isEqualTo(1);
  }
}
