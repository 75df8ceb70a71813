package org.stancegraph.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.stancegraph.finding.Checked;

/// Which words of a text are those that were looked for, so that a reader sees why it was found.
public final class Marks {

  /// A stretch of a text: looked for, or not.
  public record Piece(String text, boolean marked) {}

  private final Map<String, Set<String>> words = new HashMap<>();
  private final Map<String, List<ByteRunAutomaton>> patterns = new HashMap<>();

  private Marks(Query query) {
    query.visit(new Wanted());
  }

  /// For what was asked of [SearchIndex#find].
  public static Checked<Marks> of(String words) {
    return Wording.read(words).then(query -> Checked.good(new Marks(query)));
  }

  /// The whole text in pieces, in its order.
  public List<Piece> in(String text) {
    var ends = new TreeMap<Integer, Integer>();
    Words.SEARCHED.keySet().forEach(part -> collect(part, text, ends));
    var pieces = new ArrayList<Piece>();
    var done = 0;
    for (var mark : ends.entrySet()) {
      if (mark.getKey() >= done) {
        add(pieces, text.substring(done, mark.getKey()), false);
        add(pieces, text.substring(mark.getKey(), mark.getValue()), true);
        done = mark.getValue();
      }
    }
    add(pieces, text.substring(done), false);
    return pieces;
  }

  private static void add(List<Piece> pieces, String text, boolean marked) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, marked));
    }
  }

  private void collect(String part, String text, Map<Integer, Integer> ends) {
    try (var stream = Words.ANALYZER.tokenStream(part, text)) {
      var word = stream.addAttribute(CharTermAttribute.class);
      var place = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (isWanted(part, word.toString())) {
          ends.merge(place.startOffset(), place.endOffset(), Math::max);
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isWanted(String part, String word) {
    var bytes = new BytesRef(word);
    return words.getOrDefault(part, Set.of()).contains(word)
        || patterns.getOrDefault(part, List.of()).stream()
            .anyMatch(each -> each.run(bytes.bytes, bytes.offset, bytes.length));
  }

  /// Collects words and patterns; what must not be there is not visited.
  private final class Wanted extends QueryVisitor {

    @Override
    public void consumeTerms(Query query, Term... terms) {
      for (var term : terms) {
        words.computeIfAbsent(term.field(), _ -> new HashSet<>()).add(term.text());
      }
    }

    @Override
    public void consumeTermsMatching(
        Query query, String field, Supplier<ByteRunAutomaton> automaton) {
      patterns.computeIfAbsent(field, _ -> new ArrayList<>()).add(automaton.get());
    }
  }
}
