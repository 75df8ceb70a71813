package org.stancegraph.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import org.stancegraph.finding.Checked;

/// The index of one version of the dataset, open for reading. It closes with the last of its users.
final class OpenIndex implements AutoCloseable {

  private final String version;
  private final IndexReader reader;

  OpenIndex(String version, Directory directory) throws IOException {
    this.version = version;
    this.reader = DirectoryReader.open(directory);
  }

  boolean isOf(String wanted) {
    return version.equals(wanted);
  }

  /// One more user, who closes it too; false where it is closed already.
  boolean tryToUse() {
    return reader.tryIncRef();
  }

  @Override
  public void close() {
    try {
      reader.decRef();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Everything that the query finds, best first, or why that is not given.
  Checked<List<Hit>> all(Query query) {
    return first(query, Limits.HITS + 1)
        .then(
            hits ->
                hits.size() <= Limits.HITS
                    ? Checked.good(hits)
                    : Wording.refuse(
                        "more than " + Limits.HITS + " texts are found",
                        "look for rarer words, or for the first so many"));
  }

  /// The best so many.
  Checked<List<Hit>> first(Query query, int limit) {
    try {
      var searcher = new IndexSearcher(reader);
      searcher.setTimeout(new QueryTimeoutImpl(Limits.MILLISECONDS));
      var found = searcher.search(query, new TopScoreDocCollectorManager(limit, limit));
      if (searcher.timedOut()) {
        return Wording.refuse(
            "not everything is looked through in " + Limits.MILLISECONDS + " ms",
            "look for rarer or longer words");
      }
      var stored = searcher.storedFields();
      var hits = new ArrayList<Hit>(found.scoreDocs.length);
      for (var each : found.scoreDocs) {
        hits.add(Hit.of(Entry.read(stored.document(each.doc)), each.score));
      }
      return Checked.good(hits);
    } catch (IndexSearcher.TooManyClauses e) {
      return Wording.refuse("too many words are looked for", "give fewer words");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
