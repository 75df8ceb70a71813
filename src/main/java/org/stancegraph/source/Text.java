package org.stancegraph.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.stancegraph.seed.Sha256;

/// A source text as its readers count it: in code points, so that a letter outside Unicode's basic
/// plane is one, in every programming language. The digest is SHA-256 of the file's bytes.
public final class Text {

  private static final Pattern WORD = Pattern.compile("[^\\s\\p{Z}]+");

  private final String content;
  private final int[] codePoints;
  private final String digest;

  private Text(String content, String digest) {
    this.content = content;
    this.codePoints = content.codePoints().toArray();
    this.digest = digest;
  }

  public static Text of(String content) {
    return new Text(content, Sha256.of(content));
  }

  /// The text in the bytes, unless they are not UTF-8.
  public static Optional<Text> decode(byte[] bytes) {
    try {
      var content = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(new Text(content, Sha256.of(bytes)));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  public String content() {
    return content;
  }

  public String digest() {
    return digest;
  }

  public int length() {
    return codePoints.length;
  }

  public int at(int index) {
    return codePoints[index];
  }

  public boolean holds(Span span) {
    return span.end() <= codePoints.length;
  }

  public String in(Span span) {
    return new String(codePoints, span.start(), span.length());
  }

  public int wordCount() {
    return words(content);
  }

  /// How many words a text has: runs without white space, as `wc -w` counts them.
  public static int words(String text) {
    return (int) WORD.matcher(text).results().count();
  }

  /// Every place where the pattern matches, in code points.
  List<Span> matches(Pattern pattern) {
    var found = new ArrayList<Span>();
    var matcher = pattern.matcher(content);
    var units = 0;
    var points = 0;
    while (matcher.find()) {
      points += content.codePointCount(units, matcher.start());
      units = matcher.start();
      var length = content.codePointCount(matcher.start(), matcher.end());
      found.add(new Span(points, points + length));
    }
    return found;
  }
}
