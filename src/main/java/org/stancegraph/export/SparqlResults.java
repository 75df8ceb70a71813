package org.stancegraph.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.util.Context;
import org.stancegraph.query.Answer;

/// Writes the answers of SPARQL queries in the formats of the W3C's recommendations, so that SPARQL
/// tools read them: JSON, XML, CSV and TSV results; graphs as Turtle and JSON-LD.
public final class SparqlResults {

  private SparqlResults() {}

  /// What has no format of the W3C's is written as by [AnswerWriter].
  public static void write(Answer answer, AnswerFormat format, AnswerWriter others, Appendable out)
      throws IOException {
    switch (format) {
      case CSV -> rows(answer, ResultSetLang.RS_CSV, format, others, out);
      case TSV -> rows(answer, ResultSetLang.RS_TSV, format, others, out);
      case JSON, SRJ -> rows(answer, ResultSetLang.RS_JSON, format, others, out);
      case XML -> rows(answer, ResultSetLang.RS_XML, format, others, out);
      case TABLE, TTL, JSONLD -> others.write(answer, format, out);
    }
  }

  private static void rows(
      Answer answer, Lang lang, AnswerFormat format, AnswerWriter others, Appendable out)
      throws IOException {
    switch (answer) {
      case Answer.Table table -> out.append(rowSet(table, lang));
      case Answer.YesNo(var yes) -> out.append(verdict(yes, lang));
      case Answer.Triples triples -> others.write(triples, format, out);
    }
  }

  private static String rowSet(Answer.Table table, Lang lang) {
    var bytes = new ByteArrayOutputStream();
    var writer = RowSetWriterRegistry.getFactory(lang).create(lang);
    writer.write(bytes, ResultSetGraph.rows(table), new Context());
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String verdict(boolean yes, Lang lang) {
    var bytes = new ByteArrayOutputStream();
    RowSetWriterRegistry.getFactory(lang).create(lang).write(bytes, yes, new Context());
    return bytes.toString(StandardCharsets.UTF_8);
  }

  static String jsonLd(Graph graph) {
    return RDFWriter.source(graph).format(RDFFormat.JSONLD11_PRETTY).asString();
  }
}
