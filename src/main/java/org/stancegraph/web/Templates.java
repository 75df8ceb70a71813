package org.stancegraph.web;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/// Fills the page templates in `pages/`; every value is escaped for HTML unless a template says no.
final class Templates {

  private final PebbleEngine engine = engine();

  String page(String name, Map<String, Object> values) {
    try {
      var out = new StringWriter();
      engine.getTemplate(name).evaluate(out, values);
      return out.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PebbleEngine engine() {
    var loader = new ClasspathLoader();
    loader.setPrefix("pages");
    loader.setSuffix(".html");
    return new PebbleEngine.Builder().loader(loader).strictVariables(true).build();
  }
}
