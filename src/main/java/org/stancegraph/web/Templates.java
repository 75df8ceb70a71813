package org.stancegraph.web;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/// Fills the page templates in `pages/`; every value is escaped for HTML unless a template says no.
final class Templates {

  private final PebbleEngine html = engine(".html", true);
  private final PebbleEngine turtle = engine(".ttl", false);

  String page(String name, Map<String, Object> values) {
    return fill(html, name, values);
  }

  String turtle(String name, Map<String, Object> values) {
    return fill(turtle, name, values);
  }

  private static String fill(PebbleEngine engine, String name, Map<String, Object> values) {
    try {
      var out = new StringWriter();
      engine.getTemplate(name).evaluate(out, values);
      return out.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PebbleEngine engine(String suffix, boolean escaping) {
    var loader = new ClasspathLoader();
    loader.setPrefix("pages");
    loader.setSuffix(suffix);
    return new PebbleEngine.Builder()
        .loader(loader)
        .strictVariables(true)
        .autoEscaping(escaping)
        .build();
  }
}
