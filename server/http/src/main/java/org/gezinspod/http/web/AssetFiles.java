package org.gezinspod.http.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gezinspod.http.web.view.Assets;

/**
 * The files that every page needs, read once from the jar. Each stands under a name with its own
 * hash, so a browser may keep it for good and still gets the new one after an update.
 */
final class AssetFiles {

  private static final int HASH_BYTES = 8;

  private final Map<String, Asset> byName = new LinkedHashMap<>();
  private final Assets links;

  /** A file with its media type. */
  record Asset(String mediaType, byte[] bytes) {}

  AssetFiles() {
    this.links =
        new Assets(
            add("stijl", ".css", "text/css; charset=utf-8", List.of("tokens.css", "pages.css")),
            add("weg", ".js", "text/javascript; charset=utf-8", List.of("weg.js")),
            add("map", ".svg", "image/svg+xml", List.of("icon.svg")));
  }

  Assets links() {
    return links;
  }

  Optional<Asset> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private String add(String name, String ending, String mediaType, List<String> files) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    files.forEach(file -> all.writeBytes(read(file)));
    byte[] bytes = all.toByteArray();
    String full = name + "." + hash(bytes) + ending;
    byName.put(full, new Asset(mediaType, bytes));
    return FolderPaths.ASSETS + full;
  }

  private static byte[] read(String file) {
    try (InputStream in = AssetFiles.class.getResourceAsStream("assets/" + file)) {
      if (in == null) {
        throw new IllegalStateException("The file " + file + " is not in the jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
