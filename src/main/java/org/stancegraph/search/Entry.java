package org.stancegraph.search;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.stancegraph.seed.Sha256;

/// What the index keeps of a text: a document of Lucene's, and how it is read back.
final class Entry {

  static final String SUBJECT = "subject";
  static final String THING = "thing";
  static final String KIND = "kind";
  static final String PROPERTY = "property";
  static final String LANGUAGE = "lang";

  /// Of names only: the whole name without case and diacritics, its sound, its initials.
  static final String EXACT = "exact";

  static final String SPELT = "spelt";
  static final String INITIALS = "initials";

  /// Entries lie in this order, so that equal scores come in one order however a store was filled.
  static final Sort ORDER = new Sort(new SortField("order", SortField.Type.STRING));

  private static final String FORM = "form";

  private Entry() {}

  static Document of(IndexedText text) {
    var entry = new Document();
    entry.add(new StringField(SUBJECT, text.subject(), Store.YES));
    entry.add(new StringField(THING, text.thing(), Store.YES));
    entry.add(new SortedDocValuesField(THING, new BytesRef(text.thing())));
    entry.add(new StringField(KIND, text.kind(), Store.YES));
    entry.add(new SortedDocValuesField(KIND, new BytesRef(text.kind())));
    entry.add(new StringField(PROPERTY, text.field().property(), Store.YES));
    entry.add(new StringField(LANGUAGE, text.language(), Store.YES));
    entry.add(new StoredField(FORM, text.form()));
    entry.add(new TextField(Words.TEXT, text.text(), Store.YES));
    for (var language : Words.STEMMED) {
      // A quote has no language of its own; the endings of one script do no harm to the other.
      if (text.language().isEmpty() || text.language().equals(language)) {
        entry.add(new TextField(language, text.text(), Store.NO));
      }
    }
    if (text.field().isNaming()) {
      addName(entry, text.text());
    }
    entry.add(new SortedDocValuesField("order", new BytesRef(order(text))));
    return entry;
  }

  private static void addName(Document entry, String name) {
    entry.add(new StringField(EXACT, bounded(Spelling.folded(name)), Store.NO));
    entry.add(new StringField(SPELT, bounded(Spelling.sound(name)), Store.NO));
    entry.add(new TextField(Words.SOUND, Spelling.sound(name), Store.NO));
    entry.add(new StringField(INITIALS, bounded(Spelling.initials(name)), Store.NO));
  }

  /// Lucene takes no term of more than 32 KiB, and nothing is called by so long a name.
  private static String bounded(String text) {
    return text.length() <= 1000 ? text : text.substring(0, 1000);
  }

  private static String order(IndexedText text) {
    return String.join(
        "\n",
        text.thing(),
        text.field().property(),
        text.subject(),
        text.language(),
        Sha256.of(text.text()));
  }

  static IndexedText read(Document entry) {
    return new IndexedText(
        entry.get(SUBJECT),
        Field.of(entry.get(PROPERTY)).orElseThrow(),
        entry.get(Words.TEXT),
        entry.get(LANGUAGE),
        entry.get(FORM));
  }
}
