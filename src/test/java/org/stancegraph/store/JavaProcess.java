package org.stancegraph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A second JVM with the class path of the tests: what locks and kills are tested with.
public final class JavaProcess {

  private JavaProcess() {}

  public static ProcessBuilder of(Class<?> main, String... arguments) {
    return new ProcessBuilder(command(List.of(), main, arguments)).redirectErrorStream(true);
  }

  public static List<String> command(List<String> options, Class<?> main, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("--sun-misc-unsafe-memory-access=allow"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  public static String firstLine(Process process) throws IOException {
    return process.inputReader().readLine();
  }
}
