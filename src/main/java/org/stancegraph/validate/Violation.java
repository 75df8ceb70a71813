package org.stancegraph.validate;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.SHACL;

/// One result of a SHACL report: which node breaks which rule, by which property and value.
record Violation(
    String focus,
    Optional<String> path,
    Optional<Value> value,
    String rule,
    boolean advice,
    boolean missing) {

  static Stream<Violation> of(Model report) {
    return report.filter(null, SHACL.RESULT, null).objects().stream()
        .map(result -> of(report, (Resource) result));
  }

  private static Violation of(Model report, Resource result) {
    var path = object(report, result, SHACL.RESULT_PATH);
    return new Violation(
        object(report, result, SHACL.FOCUS_NODE).orElseThrow().stringValue(),
        path.map(each -> property(report, each)),
        object(report, result, SHACL.VALUE),
        object(report, result, SHACL.SOURCE_SHAPE).orElseThrow().stringValue(),
        report.contains(result, SHACL.RESULT_SEVERITY, SHACL.WARNING),
        report.contains(
            result, SHACL.SOURCE_CONSTRAINT_COMPONENT, SHACL.MIN_COUNT_CONSTRAINT_COMPONENT));
  }

  /// The property that the path follows; backwards for one that a record's part points back by.
  private static String property(Model report, Value path) {
    return path instanceof IRI
        ? path.stringValue()
        : object(report, (Resource) path, SHACL.INVERSE_PATH).orElseThrow().stringValue();
  }

  private static Optional<Value> object(Model report, Resource subject, IRI property) {
    return Models.object(report.filter(subject, property, null));
  }
}
