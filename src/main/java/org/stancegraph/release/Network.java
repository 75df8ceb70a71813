package org.stancegraph.release;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.commons.csv.CSVFormat;

/// Who is tied to whom or what, and how strongly; written as GraphML, and as the matrix with names
/// at its rows and columns that network packages and Discourse Network Analyzer read.
final class Network {

  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

  private final boolean directed;
  private final TreeSet<String> rows = new TreeSet<>();
  private final TreeSet<String> columns = new TreeSet<>();
  private final SortedMap<String, SortedMap<String, Long>> weights = new TreeMap<>();

  /// A network of one kind of node is square; one of two kinds has each on its own side.
  Network(boolean directed) {
    this.directed = directed;
  }

  void add(String from, String to, long weight) {
    rows.add(from);
    columns.add(to);
    weights.computeIfAbsent(from, _ -> new TreeMap<>()).merge(to, weight, Long::sum);
  }

  void matrix(Path file) throws IOException {
    var csv = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    try (var out = Files.newBufferedWriter(file)) {
      var head = new ArrayList<String>(List.of(""));
      head.addAll(columns);
      csv.printRecord(out, head.toArray());
      for (var row : rows) {
        var line = new ArrayList<Object>(List.of(row));
        columns.forEach(column -> line.add(weight(row, column)));
        csv.printRecord(out, line.toArray());
      }
    }
  }

  private long weight(String row, String column) {
    return weights.getOrDefault(row, new TreeMap<>()).getOrDefault(column, 0L);
  }

  void graphMl(Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("graphml");
      xml.writeDefaultNamespace(NAMESPACE);
      key(xml);
      xml.writeStartElement("graph");
      xml.writeAttribute("edgedefault", directed ? "directed" : "undirected");
      nodes(xml);
      edges(xml);
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void key(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeEmptyElement("key");
    xml.writeAttribute("id", "weight");
    xml.writeAttribute("for", "edge");
    xml.writeAttribute("attr.name", "weight");
    xml.writeAttribute("attr.type", "double");
  }

  private void nodes(XMLStreamWriter xml) throws XMLStreamException {
    var all = new TreeSet<>(rows);
    all.addAll(columns);
    for (var node : all) {
      xml.writeEmptyElement("node");
      xml.writeAttribute("id", node);
    }
  }

  private void edges(XMLStreamWriter xml) throws XMLStreamException {
    for (var from : weights.entrySet()) {
      for (var to : from.getValue().entrySet()) {
        if (directed || from.getKey().compareTo(to.getKey()) <= 0) {
          xml.writeStartElement("edge");
          xml.writeAttribute("source", from.getKey());
          xml.writeAttribute("target", to.getKey());
          xml.writeStartElement("data");
          xml.writeAttribute("key", "weight");
          xml.writeCharacters(to.getValue().toString());
          xml.writeEndElement();
          xml.writeEndElement();
        }
      }
    }
  }
}
