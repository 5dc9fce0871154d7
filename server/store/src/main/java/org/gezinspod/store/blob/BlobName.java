package org.gezinspod.store.blob;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.gezinspod.store.seal.SealBroken;
import org.gezinspod.store.seal.SealingKey;

/**
 * Where a binary lies and what opens it: the body of a binary's version, itself sealed under the
 * key of the resource.
 *
 * @param file a keyed hash, in hexadecimal; it tells nothing of path or content
 * @param key of this file alone
 */
public record BlobName(String file, FrameKey key) {
  private static final byte LAYOUT = 1;
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public BlobName {
    if (!FORM.matcher(file).matches()) {
      throw new IllegalArgumentException("a file's name is 64 hexadecimal digits");
    }
  }

  public byte[] encode() {
    byte[] name = file.getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(1 + SealingKey.LENGTH + name.length)
        .put(LAYOUT)
        .put(key.raw())
        .put(name)
        .array();
  }

  public static BlobName decode(byte[] bytes) {
    if (bytes.length <= 1 + SealingKey.LENGTH || bytes[0] != LAYOUT) {
      throw new SealBroken("not the name of a binary");
    }
    int nameAt = 1 + SealingKey.LENGTH;
    return new BlobName(
        new String(bytes, nameAt, bytes.length - nameAt, StandardCharsets.US_ASCII),
        new FrameKey(Arrays.copyOfRange(bytes, 1, nameAt)));
  }

  @Override
  public String toString() {
    return "BlobName[" + file + "]";
  }
}
