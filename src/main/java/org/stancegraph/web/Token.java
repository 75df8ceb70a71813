package org.stancegraph.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
import org.stancegraph.seed.Sha256;

/// The secret that whoever changes the dataset over HTTP must know. It is kept as its digest, so
/// that comparing takes the same time for every guess.
public final class Token {

  static final String SCHEME = "Bearer";

  private static final int SHORTEST = 32;

  private final byte[] digest;

  private Token(String secret) {
    this.digest = digest(secret);
  }

  /// The one line of the file, which nobody but its owner and group may read.
  public static Checked<Token> in(Path file) {
    try {
      if (isOpenToAll(file)) {
        return bad(file, "every user of this machine can read the token", "chmod 600 " + file);
      }
      var secret = Files.readString(file).strip();
      return secret.matches("[\\x21-\\x7e]{" + SHORTEST + ",}")
          ? Checked.good(new Token(secret))
          : bad(
              file,
              "the token must be one word of at least " + SHORTEST + " letters and digits",
              "make one: openssl rand -hex 32");
    } catch (IOException e) {
      return bad(file, "the token cannot be read: " + e.getMessage(), "name a readable file");
    }
  }

  private static boolean isOpenToAll(Path file) throws IOException {
    return Files.getFileStore(file).supportsFileAttributeView("posix")
        && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
  }

  boolean admits(HttpServletRequest request) {
    var header = request.getHeader("Authorization");
    return header != null
        && header.regionMatches(true, 0, SCHEME + " ", 0, SCHEME.length() + 1)
        && MessageDigest.isEqual(digest, digest(header.substring(SCHEME.length() + 1).strip()));
  }

  private static byte[] digest(String secret) {
    return Sha256.digest().digest(secret.getBytes(UTF_8));
  }

  private static <T> Checked<T> bad(Path file, String message, String hint) {
    return Checked.bad(Finding.error(Place.of(file), message, hint));
  }
}
