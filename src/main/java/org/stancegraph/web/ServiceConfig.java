package org.stancegraph.web;

import java.nio.file.Path;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;

/// The description of the service in `fuseki-config/`, pointed at the store that is served.
record ServiceConfig(Model model) {

  private static final String LOCATION = "http://jena.apache.org/2016/tdb#location";

  static Checked<ServiceConfig> read(Path file, Path store) {
    var model = ModelFactory.createDefaultModel();
    try {
      RDFParser.source(file).parse(model);
    } catch (RiotException | RuntimeIOException e) {
      return Checked.bad(
          Finding.error(Place.of(file), "not readable: " + e.getMessage(), "restore the file"));
    }
    var location = ResourceFactory.createProperty(LOCATION);
    var stated = model.listStatements(null, location, (RDFNode) null).toList();
    if (stated.size() != 1) {
      return Checked.bad(
          Finding.error(
              Place.of(file),
              "must have one tdb2:location, and has " + stated.size(),
              "describe one TDB2 dataset"));
    }
    stated.getFirst().changeObject(store.toAbsolutePath().toString());
    return Checked.good(new ServiceConfig(model));
  }
}
