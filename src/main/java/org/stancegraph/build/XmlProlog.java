package org.stancegraph.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;

/// Refuses XML that includes other files: a parser that reads them gives the machine's files away,
/// and one that leaves them out, as Jena's does, stores less than the file says without a word.
final class XmlProlog extends DefaultHandler2 {

  private static final String FEATURES = "http://xml.org/sax/features/";
  private static final String HANDLERS = "http://xml.org/sax/properties/";

  private final Path file;
  private Optional<Finding> fault = Optional.empty();
  private @Nullable Locator locator;

  private XmlProlog(Path file) {
    this.file = file;
  }

  /// What is wrong before the first element; faults of syntax are left to the RDF parser.
  static Optional<Finding> fault(Path file, InputStream in) throws IOException {
    var prolog = new XmlProlog(file);
    try {
      var factory = SAXParserFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(FEATURES + "external-general-entities", false);
      factory.setFeature(FEATURES + "external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      var reader = factory.newSAXParser().getXMLReader();
      reader.setProperty(HANDLERS + "lexical-handler", prolog);
      reader.setProperty(HANDLERS + "declaration-handler", prolog);
      reader.setContentHandler(prolog);
      reader.setErrorHandler(prolog);
      reader.parse(new InputSource(in));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java platform can be told to read no other file", e);
    } catch (SAXException e) {
      return prolog.fault;
    }
    return prolog.fault;
  }

  @Override
  public void setDocumentLocator(Locator where) {
    locator = where;
  }

  @Override
  public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) {
    if (publicId != null || systemId != null) {
      refuse("the document type");
    }
  }

  @Override
  public void externalEntityDecl(String name, @Nullable String publicId, String systemId) {
    refuse("the entity '" + name + "'");
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    throw new SAXException("the prolog is over");
  }

  private void refuse(String what) {
    var place =
        locator == null
            ? Place.of(file)
            : new Place(file, locator.getLineNumber(), locator.getColumnNumber());
    var message = what + " is in another file, which is never read";
    fault =
        fault.or(
            () -> Optional.of(Finding.error(place, message, "take the declaration out of it")));
  }
}
