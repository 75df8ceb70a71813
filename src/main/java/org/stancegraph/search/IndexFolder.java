package org.stancegraph.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.stancegraph.store.GraphStore;

/// Where the indexes of a store lie beside its data: a folder for a version, which has its name
/// only once it is whole, so that what a killed process leaves is never taken for an index.
record IndexFolder(Path store) {

  /// Of what the entries are made; another number makes every index anew.
  private static final int FORMAT = 1;

  private static final String DRAFT = "-tmp";

  /// The index of the version, made of the texts where it is not there.
  Directory of(String version, Stream<IndexedText> texts) throws IOException {
    var folder = store.resolve(GraphStore.TEXT + FORMAT + "-" + version);
    if (!Files.isDirectory(folder)) {
      make(folder, texts);
    }
    return FSDirectory.open(folder);
  }

  private void make(Path folder, Stream<IndexedText> texts) throws IOException {
    var draft = folder.resolveSibling(folder.getFileName() + DRAFT);
    delete(draft);
    try (var directory = FSDirectory.open(draft)) {
      fill(directory, texts);
    }
    Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    for (var other : indexes()) {
      if (!other.equals(folder)) {
        delete(other);
      }
    }
  }

  /// Takes away what cannot be read, so that it is made again.
  void discard() throws IOException {
    for (var index : indexes()) {
      delete(index);
    }
  }

  private Iterable<Path> indexes() throws IOException {
    try (var entries = Files.list(store)) {
      return entries
          .filter(each -> each.getFileName().toString().startsWith(GraphStore.TEXT))
          .toList();
    }
  }

  /// Flat, as Lucene keeps it.
  private static void delete(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  static Directory inMemory(Stream<IndexedText> texts) throws IOException {
    var directory = new ByteBuffersDirectory();
    fill(directory, texts);
    return directory;
  }

  private static void fill(Directory directory, Stream<IndexedText> texts) throws IOException {
    var config = new IndexWriterConfig(Words.ANALYZER).setIndexSort(Entry.ORDER);
    try (var writer = new IndexWriter(directory, config)) {
      for (var text : (Iterable<IndexedText>) texts::iterator) {
        writer.addDocument(Entry.of(text));
      }
      writer.forceMerge(1);
    }
  }
}
