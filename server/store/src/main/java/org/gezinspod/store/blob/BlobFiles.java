package org.gezinspod.store.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import org.gezinspod.pod.failure.PodFailure;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.store.seal.Aad;
import org.gezinspod.store.seal.MasterKey;
import org.gezinspod.store.sql.StorageFailure;

/**
 * The sealed files of binaries in the directory {@value #DIRECTORY}. A file is written under
 * {@value #INCOMING}, synced, and moved to its place; it never changes afterwards.
 */
public final class BlobFiles {
  static final String DIRECTORY = "blobs";
  static final String INCOMING = "incoming";

  /** The public name of the limit on a binary's size. */
  public static final String LIMIT = "binary-bytes";

  private static final int FAN_OUT = 2;

  private final Path root;
  private final Path incoming;
  private final MasterKey master;

  /** Makes the directories, and throws away what a crash left half received. */
  public BlobFiles(Path data, MasterKey master) throws IOException {
    this.root = data.resolve(DIRECTORY);
    this.incoming = root.resolve(INCOMING);
    this.master = master;
    Files.createDirectories(incoming);
    sync(data);
    sync(root);
    try (DirectoryStream<Path> left = Files.newDirectoryStream(incoming)) {
      for (Path file : left) {
        Files.delete(file);
      }
    }
  }

  /** The file's name for an upload. */
  String nameOf(PodName pod, String uploadId) {
    return HexFormat.of().formatHex(master.name(Aad.of("blob").and(pod.value()).and(uploadId)));
  }

  /**
   * Receives a whole binary into a synced file that is not yet in its place.
   *
   * @return its size
   * @throws PodFailure.LimitExceeded where it is larger than {@code most}; nothing is kept
   * @throws UncheckedIOException where reading fails; nothing is kept
   */
  long receive(BlobName name, InputStream body, long most) {
    Path file = incoming.resolve(name.file());
    boolean whole = false;
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      long size = copy(name, body, channel, most);
      channel.force(true);
      whole = true;
      return size;
    } catch (IOException e) {
      throw new StorageFailure("a binary cannot be written", e);
    } finally {
      if (!whole) {
        delete(file);
      }
    }
  }

  private static long copy(BlobName name, InputStream body, FileChannel channel, long most)
      throws IOException {
    byte[] frame = new byte[FrameKey.PLAIN];
    byte[] next = new byte[FrameKey.PLAIN];
    long size = 0;
    long number = 0;
    int held = read(body, frame);
    while (true) {
      size += held;
      if (size > most) {
        throw new PodFailure.LimitExceeded(
            LIMIT, most, PodFailure.LimitExceeded.Cause.REQUEST_TOO_LARGE);
      }
      int following = held < FrameKey.PLAIN ? 0 : read(body, next);
      boolean last = following == 0;
      ByteBuffer sealed = ByteBuffer.wrap(name.key().seal(name.file(), number, last, frame, held));
      while (sealed.hasRemaining()) {
        channel.write(sealed);
      }
      if (last) {
        return size;
      }
      byte[] spare = frame;
      frame = next;
      next = spare;
      held = following;
      number++;
    }
  }

  private static int read(InputStream body, byte[] frame) {
    try {
      return body.readNBytes(frame, 0, frame.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Moves a received file to its place, durably. */
  void settle(BlobName name) {
    Path place = place(name.file());
    try {
      Path folder = place.resolveSibling(".").normalize();
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
        sync(root);
      }
      Files.move(incoming.resolve(name.file()), place, StandardCopyOption.ATOMIC_MOVE);
      sync(folder);
    } catch (IOException e) {
      throw new StorageFailure("a binary cannot be moved to its place", e);
    }
  }

  /** Throws a file away, wherever it is. */
  void discard(String file) {
    delete(incoming.resolve(file));
    delete(place(file));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new StorageFailure("a binary cannot be thrown away", e);
    }
  }

  /**
   * Opens a binary for reading.
   *
   * @param pod whose it is
   */
  public InputStream open(PodName pod, BlobName name, long size, long from) {
    try {
      FileChannel channel = FileChannel.open(place(name.file()), StandardOpenOption.READ);
      try {
        return new BlobStream(channel, name, size, from);
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw new StorageFailure("a binary of pod " + pod + " cannot be read", e);
    }
  }

  private Path place(String file) {
    return root.resolve(file.substring(0, FAN_OUT)).resolve(file);
  }

  private static void sync(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
