package org.stancegraph.search;

import org.apache.jena.query.text.InitJenaText;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sys.JenaSubsystemLifecycle;

/// Puts our `text:query` in the place of jena-text's as soon as Jena starts, in every process.
public final class TextQueries implements JenaSubsystemLifecycle {

  private static final String QUERY = "http://jena.apache.org/text#query";

  @Override
  public void start() {
    PropertyFunctionRegistry.get().put(QUERY, _ -> new CheckedTextQuery());
  }

  @Override
  public void stop() {}

  @Override
  public int level() {
    return InitJenaText.LEVEL + 1;
  }
}
