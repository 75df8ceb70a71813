package org.stancegraph.build;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParserRegistry;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.util.Context;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Nearest;
import org.stancegraph.finding.Place;
import org.stancegraph.graph.NamedGraph;
import org.stancegraph.graph.OfflineJsonLd;
import org.stancegraph.seed.EntityId;

/// One file of RDF that somebody else wrote: its suffix says the syntax, and nothing in it makes
/// the program ask the network, read another file or fill the memory without bound. Findings call
/// it by its name; the graph is that of the triples that the file puts in none.
record RdfFile(Path path, Path name, Lang lang, String graph, boolean packed) {

  /// The size that a file may have, unpacked: about two million quads.
  static final long LIMIT = 256L * 1024 * 1024;

  private static final String PACKED = ".gz";

  private static final Map<String, Lang> SYNTAXES =
      new TreeMap<>(
          Map.of(
              "ttl", Lang.TTL,
              "trig", Lang.TRIG,
              "nt", Lang.NTRIPLES,
              "nq", Lang.NQUADS,
              "rdf", Lang.RDFXML,
              "xml", Lang.RDFXML,
              "owl", Lang.RDFXML,
              "jsonld", Lang.JSONLD));

  /// The graphs of a file, and what does not keep it from being loaded.
  record Content(Map<String, NamedGraph> graphs, List<Finding> warnings) {}

  static Checked<RdfFile> of(Path path) {
    var name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    var packed = name.endsWith(PACKED);
    var plain = packed ? name.substring(0, name.length() - PACKED.length()) : name;
    var suffix = plain.substring(plain.lastIndexOf('.') + 1);
    var lang = SYNTAXES.get(suffix);
    if (lang == null) {
      var known = "its suffix is one of " + String.join(", ", SYNTAXES.keySet());
      return bad(
          path,
          "'" + suffix + "' is no suffix of RDF",
          Nearest.hint(suffix, SYNTAXES.keySet(), known));
    }
    var slug = slug(plain.substring(0, plain.length() - suffix.length()));
    return EntityId.isSlug(slug)
        ? Checked.good(new RdfFile(path, path, lang, Loaded.GRAPHS + slug, packed))
        : bad(path, "its name gives no name for a graph", "rename it with letters a to z");
  }

  private static String slug(String name) {
    return name.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  Checked<Content> read() {
    try {
      return digest().then(this::parsed);
    } catch (CharacterCodingException e) {
      return bad(name, "this is no UTF-8", "save it as UTF-8");
    } catch (IOException | RuntimeIOException e) {
      return bad(name, "cannot be read: " + e.getMessage(), "name a readable, whole file");
    }
  }

  /// Reads all of it once, so that no parser meets a file that is broken or without end.
  private Checked<String> digest() throws IOException {
    var digest = sha256();
    var buffer = new byte[1 << 16];
    var left = LIMIT;
    try (var in = open()) {
      for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        left -= read;
        if (left < 0) {
          return bad(name, "larger than 256 MiB" + (packed ? ", unpacked" : ""), "split the file");
        }
      }
    }
    return Checked.good(HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private InputStream open() throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(path));
    try {
      return packed ? new GZIPInputStream(in, 1 << 16) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private Checked<Content> parsed(String digest) {
    var intake = new Intake(name, graph, digest);
    var json = new OfflineJsonLd();
    try {
      parse(intake, json);
    } catch (IOException e) {
      throw new RuntimeIOException(e);
    } catch (JenaException e) {
      noteWhy(json.fault(e), e, intake);
    } catch (StackOverflowError e) {
      intake.error("nests too deeply to be read", 0, 0);
    }
    return intake.errors().isEmpty()
        ? Checked.good(new Content(intake.graphs(), intake.warnings()))
        : new Checked.Bad<>(intake.errors());
  }

  private void parse(Intake intake, OfflineJsonLd json) throws IOException {
    if (lang.equals(Lang.RDFXML)) {
      try (var in = open()) {
        XmlProlog.fault(name, in).ifPresent(intake.errors()::add);
      }
    }
    if (intake.errors().isEmpty()) {
      try (var in = open()) {
        var settings = lang.equals(Lang.JSONLD) ? json.settings() : new Context();
        var profile = new Spots(lang, graph, settings, intake);
        RDFParserRegistry.getFactory(lang)
            .create(lang, profile)
            .read(in, graph, lang.getContentType(), intake, settings);
      }
    }
  }

  /// Most parsers have said what is wrong before they throw.
  private static void noteWhy(Optional<String> json, JenaException thrown, Intake intake) {
    json.ifPresentOrElse(
        fault -> {
          intake.errors().clear();
          intake.error(fault, 0, 0);
        },
        () -> {
          if (intake.errors().isEmpty()) {
            intake.error(String.valueOf(thrown.getMessage()), 0, 0);
          }
        });
  }

  private static <T> Checked<T> bad(Path path, String message, String hint) {
    return Checked.bad(Finding.error(Place.of(path), message, hint));
  }
}
