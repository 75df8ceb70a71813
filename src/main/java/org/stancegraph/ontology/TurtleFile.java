package org.stancegraph.ontology;

import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.graph.GraphFactory;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;

/// One Turtle file of the ontology, read so that a fault in it has its line.
final class TurtleFile {

  private TurtleFile() {}

  static Checked<Graph> read(Path file, String text) {
    var graph = GraphFactory.createDefaultGraph();
    var faults = new Faults(file);
    try {
      RDFParser.fromString(text, Lang.TTL).errorHandler(faults).parse(graph);
      return Checked.good(graph);
    } catch (Fault fault) {
      return Checked.bad(fault.finding);
    } catch (RiotException e) {
      return Checked.bad(faults.finding(String.valueOf(e.getMessage()), 0, 0));
    }
  }

  private static final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Finding finding;

    Fault(Finding finding) {
      super(finding.message());
      this.finding = finding;
    }
  }

  private record Faults(Path file) implements ErrorHandler {

    @Override
    public void warning(String message, long line, long column) {
      throw new Fault(finding(message, line, column));
    }

    @Override
    public void error(String message, long line, long column) {
      throw new Fault(finding(message, line, column));
    }

    @Override
    public void fatal(String message, long line, long column) {
      throw new Fault(finding(message, line, column));
    }

    Finding finding(String message, long line, long column) {
      var place = new Place(file, (int) Math.max(line, 0), (int) Math.max(column, 0));
      return Finding.error(place, "not valid Turtle: " + message, "mend the file at this place");
    }
  }
}
