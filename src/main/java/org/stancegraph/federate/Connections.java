package org.stancegraph.federate;

import java.net.Proxy;
import java.net.Socket;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.DetachedSocketFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/// How names become addresses and addresses become connections: the two places where a test puts
/// something in the way, so that it can ask for any server without a packet leaving the machine.
public record Connections(DnsResolver names, DetachedSocketFactory sockets) {

  /// Sockets go straight to their address: a proxy that the environment names would resolve the
  /// name again, where nothing is checked.
  public static final Connections DIRECT =
      new Connections(SystemDefaultDnsResolver.INSTANCE, _ -> new Socket(Proxy.NO_PROXY));

  /// A client that follows no redirect, keeps no cookie, sends no credentials and repeats nothing.
  CloseableHttpClient client(AllowList allowed, String agent, Limits limits) {
    var first = Timeout.of(limits.firstByte());
    return HttpClients.custom()
        .setConnectionManager(manager(new CheckedNames(allowed, names), first))
        .setUserAgent(agent)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(first)
                .setResponseTimeout(first)
                .setRedirectsEnabled(false)
                .setAuthenticationEnabled(false)
                .build())
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableAutomaticRetries()
        .build();
  }

  private PoolingHttpClientConnectionManager manager(DnsResolver checked, Timeout first) {
    var tls =
        RegistryBuilder.<TlsSocketStrategy>create()
            .register("https", DefaultClientTlsStrategy.createDefault())
            .build();
    var operator = new DefaultHttpClientConnectionOperator(sockets, null, checked, tls);
    var manager =
        new PoolingHttpClientConnectionManager(
            operator,
            PoolConcurrencyPolicy.STRICT,
            PoolReusePolicy.LIFO,
            TimeValue.NEG_ONE_MILLISECOND,
            null);
    manager.setDefaultConnectionConfig(
        ConnectionConfig.custom().setConnectTimeout(first).setSocketTimeout(first).build());
    return manager;
  }
}
