package org.gezinspod.store.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;

/**
 * The key under which everything else is sealed. It stands in the file {@value #FILE} of the data
 * directory, readable by the server's user alone, or is given from outside. Who loses it loses
 * every pod; who copies the data directory without it has nothing that can be read.
 */
public final class MasterKey {
  /** The file's name. */
  public static final String FILE = "master.key";

  private static final long ID = 0;
  private static final String OWNER_ONLY = "rw-------";

  private final SealingKey sealing;
  private final SealingKey names;

  private MasterKey(SealingKey root) {
    this.sealing = root.derive("seal");
    this.names = root.derive("names");
  }

  /**
   * A key given as text.
   *
   * @param base64 {@value SealingKey#LENGTH} bytes in base64
   * @throws IllegalArgumentException where it is not that; the text is not repeated
   */
  public static MasterKey parse(String base64) {
    byte[] raw;
    try {
      raw = Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("a master key is base64", null);
    }
    try {
      return new MasterKey(SealingKey.of(ID, raw));
    } finally {
      Arrays.fill(raw, (byte) 0);
    }
  }

  /** Reads the key of a data directory. */
  public static MasterKey read(Path directory) throws IOException {
    return parse(Files.readString(directory.resolve(FILE), StandardCharsets.US_ASCII));
  }

  public static boolean standsIn(Path directory) {
    return Files.exists(directory.resolve(FILE));
  }

  /** Makes a new key and writes it durably before anything is sealed with it. */
  public static MasterKey create(Path directory) throws IOException {
    SealingKey root = SealingKey.fresh();
    String text = Base64.getEncoder().encodeToString(root.raw()) + "\n";
    Path fresh = directory.resolve(FILE + ".new");
    Files.deleteIfExists(fresh);
    try (FileChannel channel =
        FileChannel.open(
            fresh,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)))) {
      ByteBuffer bytes = StandardCharsets.US_ASCII.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(fresh, directory.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
    return parse(text);
  }

  /** Seals what belongs to the whole server. */
  public byte[] seal(Aad binding, byte[] plain) {
    return sealing.seal(binding, plain);
  }

  public byte[] open(Aad binding, byte[] envelope) {
    return sealing.open(binding, envelope);
  }

  /** Seals the key of a pod. */
  public byte[] wrap(Aad binding, SealingKey key) {
    return sealing.wrap(binding, key);
  }

  public SealingKey unwrap(Aad binding, long keyId, byte[] wrapped) {
    return sealing.unwrap(binding, keyId, wrapped);
  }

  /** The name under which something can be found again, and which tells nothing of it. */
  public byte[] name(Aad what) {
    return names.mac(what);
  }

  @Override
  public String toString() {
    return "MasterKey[…]";
  }
}
