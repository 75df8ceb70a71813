package org.stancegraph.web;

import org.apache.jena.fuseki.main.FusekiServer;

/// A Fuseki that knows nothing of us but the description of the service; says its port.
final class StockFuseki {

  private StockFuseki() {}

  public static void main(String[] words) {
    var server = FusekiServer.create().port(0).loopback(true).parseConfigFile(words[0]).build();
    System.out.println(server.start().getPort());
    server.join();
  }
}
