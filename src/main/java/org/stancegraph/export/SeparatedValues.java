package org.stancegraph.export;

import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.stancegraph.query.Answer;

/// Rows of cells for spreadsheets and statistics: RFC 4180, and its twin with tabs. A header, then
/// the rows; an empty answer is a header alone.
enum SeparatedValues {
  COMMAS(CSVFormat.RFC4180),
  TABS(CSVFormat.RFC4180.builder().setDelimiter('\t').setRecordSeparator('\n').get());

  private final CSVFormat format;

  SeparatedValues(CSVFormat format) {
    this.format = format;
  }

  void write(Answer.Table table, Cells cells, Appendable out) throws IOException {
    format.printRecord(out, table.columns().toArray());
    for (var row : table.rows()) {
      format.printRecord(out, table.columns().stream().map(c -> cell(row.get(c), cells)).toArray());
    }
  }

  private static String cell(@Nullable Node term, Cells cells) {
    return term == null ? "" : cells.text(term);
  }
}
