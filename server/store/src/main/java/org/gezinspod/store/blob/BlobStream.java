package org.gezinspod.store.blob;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.gezinspod.store.seal.SealBroken;

/** Reads a sealed file from any byte on, one frame at a time. For one thread. */
final class BlobStream extends InputStream {
  private final FileChannel file;
  private final BlobName name;
  private final long size;
  private final long lastFrame;
  private final byte[] sealed = new byte[FrameKey.SEALED];
  private byte[] plain = {};
  private int at;
  private long nextFrame;

  /**
   * Opens the stream at a byte.
   *
   * @param size of the binary as its head says
   * @param from 0 to {@code size}
   */
  BlobStream(FileChannel file, BlobName name, long size, long from) throws IOException {
    this.file = file;
    this.name = name;
    this.size = size;
    this.lastFrame = lastFrame(size);
    this.nextFrame = Math.min(from / FrameKey.PLAIN, lastFrame);
    long start = nextFrame * FrameKey.PLAIN;
    fill();
    this.at = (int) (from - start);
  }

  static long lastFrame(long size) {
    return size == 0 ? 0 : (size - 1) / FrameKey.PLAIN;
  }

  private void fill() throws IOException {
    boolean last = nextFrame == lastFrame;
    long held = last ? size - nextFrame * FrameKey.PLAIN : FrameKey.PLAIN;
    int length = (int) held + FrameKey.SEALED - FrameKey.PLAIN;
    ByteBuffer target = ByteBuffer.wrap(sealed, 0, length);
    long position = nextFrame * FrameKey.SEALED;
    while (target.hasRemaining()) {
      int read = file.read(target, position + target.position());
      if (read < 0) {
        throw new EOFException("a binary's file is too short");
      }
    }
    try {
      plain = name.key().open(name.file(), nextFrame, last, sealed, length);
    } catch (SealBroken e) {
      throw new IOException("a binary's file was changed", e);
    }
    at = 0;
    nextFrame++;
  }

  private boolean ready() throws IOException {
    while (at >= plain.length) {
      if (nextFrame > lastFrame) {
        return false;
      }
      fill();
    }
    return true;
  }

  @Override
  public int read() throws IOException {
    return ready() ? plain[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!ready()) {
      return -1;
    }
    int count = Math.min(length, plain.length - at);
    System.arraycopy(plain, at, target, offset, count);
    at += count;
    return count;
  }

  @Override
  public int available() {
    return plain.length - at;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
