package org.stancegraph.graph;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.iterator.IteratorSlotted;
import org.apache.jena.atlas.lib.Sink;
import org.jspecify.annotations.Nullable;

/// Keeps sorted lines in temporary files, for data that are too many to sort in memory.
final class LineFiles implements SerializationFactory<String> {

  @Override
  public Sink<String> createSerializer(OutputStream file) {
    return new Lines(new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8)));
  }

  private record Lines(BufferedWriter file) implements Sink<String> {

    @Override
    public void send(String line) {
      attempt(() -> file.write(line));
    }

    @Override
    public void flush() {
      attempt(file::flush);
    }

    @Override
    public void close() {
      attempt(file::close);
    }
  }

  /// Lets go of the file once its last line is read.
  @Override
  public Iterator<String> createDeserializer(InputStream file) {
    var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
    return new IteratorSlotted<String>() {
      @Override
      protected @Nullable String moveToNext() {
        try {
          var line = reader.readLine();
          return line == null ? null : line + "\n";
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      @Override
      protected boolean hasMore() {
        return true;
      }

      @Override
      protected void closeIterator() {
        attempt(reader::close);
      }
    };
  }

  private interface Step {
    void take() throws IOException;
  }

  private static void attempt(Step step) {
    try {
      step.take();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
