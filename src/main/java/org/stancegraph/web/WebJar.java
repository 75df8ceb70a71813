package org.stancegraph.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/// The scripts and styles of others that our pages use, served from their jars on the class path,
/// so that a page asks no other host. Only the files named here are served; an address has the
/// version in it and may be kept for ever.
enum WebJar {
  SWAGGER(
      "org.webjars",
      "swagger-ui",
      Map.of("swagger-ui.css", "text/css", "swagger-ui-bundle.js", "text/javascript")),
  YASGUI(
      "org.webjars.npm",
      "zazuko__yasgui",
      Map.of("build/yasgui.min.css", "text/css", "build/yasgui.min.js", "text/javascript"));

  static final String PATH = "webjars/";

  private final String artifact;
  private final Map<String, String> types;
  private final String version;

  WebJar(String group, String artifact, Map<String, String> types) {
    this.artifact = artifact;
    this.types = types;
    this.version = version("/META-INF/maven/" + group + "/" + artifact + "/pom.properties");
  }

  /// Where its files are served.
  String address() {
    return "/static/" + folder();
  }

  private String folder() {
    return PATH + artifact + "/" + version + "/";
  }

  /// The file at the path below `/static/`, if a page may use it.
  static Optional<Reply> file(String path) {
    return Arrays.stream(values()).flatMap(jar -> jar.served(path).stream()).findFirst();
  }

  private Optional<Reply> served(String path) {
    return path.startsWith(folder())
        ? Optional.ofNullable(types.get(path.substring(folder().length())))
            .map(type -> new Reply(200, type + "; charset=utf-8", bytes(path)).lasting())
        : Optional.empty();
  }

  private static byte[] bytes(String path) {
    return ClassPath.bytes("/META-INF/resources/" + path);
  }

  private static String version(String properties) {
    try (InputStream file = WebJar.class.getResourceAsStream(properties)) {
      var stated = new Properties();
      stated.load(Objects.requireNonNull(file, properties));
      return stated.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
