package org.stancegraph.web;

import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;

/// Packs answers for clients that take them packed, and never unpacks a request: a few bytes of one
/// could be a great many.
final class Packing {

  private Packing() {}

  static CompressionHandler gzip() {
    var handler = new CompressionHandler();
    handler.putCompression(new GzipCompression());
    var config = CompressionConfig.builder().defaults();
    config.decompressExcludePath("/*").compressExcludePath("/dump/*").compressIncludeMethod("HEAD");
    handler.putConfiguration("/*", config.build());
    return handler;
  }
}
