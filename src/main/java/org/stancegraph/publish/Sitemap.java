package org.stancegraph.publish;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.stancegraph.build.PerVersion;
import org.stancegraph.seed.EntityId;
import org.stancegraph.store.GraphStore;

/// The pages of all things for search engines (sitemaps.org), in parts of the size that the
/// protocol allows. The list is read once per version of the dataset.
public final class Sitemap {

  /// As many addresses as one part may have.
  static final int PART = 50_000;

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private record Page(String path, String coded) {}

  private final PerVersion<List<Page>> pages;

  public Sitemap(GraphStore store) {
    this.pages = new PerVersion<>(store, Sitemap::read);
  }

  /// How many parts there are.
  public int parts() {
    return Math.max(1, Math.ceilDiv(pages.now().size(), PART));
  }

  /// The list of the parts, at their addresses below the base.
  public String index(String base) {
    var parts = parts();
    return written(
        "sitemapindex",
        xml -> {
          for (int part = 1; part <= parts; part++) {
            entry(xml, "sitemap", base + "sitemap.xml?part=" + part, "");
          }
        });
  }

  /// The addresses of one part, counted from 1.
  public String part(int part, String base) {
    var all = pages.now();
    var from = (part - 1) * PART;
    var shown = all.subList(from, Math.min(all.size(), from + PART));
    return written(
        "urlset",
        xml -> {
          for (var page : shown) {
            entry(xml, "url", base + "page/" + page.path(), page.coded());
          }
        });
  }

  private static List<Page> read(DatasetGraph quads) {
    var found = new ArrayList<Page>();
    QueryExec.dataset(quads)
        .query(Queries.named("pages"))
        .select()
        .forEachRemaining(
            row ->
                found.add(
                    new Page(
                        row.get("thing").getURI().substring(EntityId.THINGS.length()),
                        row.get("coded").getLiteralLexicalForm())));
    return List.copyOf(found);
  }

  /// Writes the entries between the tags of the root.
  private interface Entries {
    void to(XMLStreamWriter xml) throws XMLStreamException;
  }

  private static String written(String root, Entries entries) {
    var out = new StringWriter();
    try {
      var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement(root);
      xml.writeDefaultNamespace(NAMESPACE);
      entries.to(xml);
      xml.writeEndDocument();
      xml.close();
      out.close();
      return out.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("XML in memory cannot fail", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void entry(XMLStreamWriter xml, String tag, String address, String coded)
      throws XMLStreamException {
    xml.writeStartElement(tag);
    xml.writeStartElement("loc");
    xml.writeCharacters(address);
    xml.writeEndElement();
    if (!coded.isEmpty()) {
      xml.writeStartElement("lastmod");
      xml.writeCharacters(coded);
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }
}
