package org.gezinspod.shapes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The Turtle files of the shapes, as they are packed with this module. */
final class ShapeFiles {
  private static final String HEAD = "kop.ttl";
  private static final String INDEX = "index.txt";

  private ShapeFiles() {}

  /** The shapes of one profile as one Turtle document. */
  static String turtle(Profile profile) {
    StringBuilder text = new StringBuilder(read(HEAD));
    for (String file : index(profile)) {
      text.append('\n').append(read(profile.folder() + "/" + file));
    }
    return text.toString();
  }

  /** The file names of one profile; a jar cannot be listed, so that they stand in a file. */
  static List<String> index(Profile profile) {
    return read(profile.folder() + "/" + INDEX).lines().filter(line -> !line.isBlank()).toList();
  }

  private static String read(String name) {
    try (InputStream in = ShapeFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("this build lacks the shapes file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
