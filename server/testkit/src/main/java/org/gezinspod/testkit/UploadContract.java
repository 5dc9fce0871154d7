package org.gezinspod.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.gezinspod.pod.failure.PodFailure;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.resource.Content;
import org.gezinspod.pod.resource.Head;
import org.gezinspod.pod.resource.Kind;
import org.gezinspod.pod.resource.MediaType;
import org.gezinspod.pod.resource.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Binaries: received whole, taken by one deed, read from any byte on. */
public abstract class UploadContract extends StoreContract {
  private static final MediaType PHOTO = new MediaType("image/jpeg");
  private static final long MOST = 1 << 24;
  private static final int FRAME = 64 * 1024;

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private Upload received(byte[] bytes) {
    return store.receive(POD, stream(bytes), MOST);
  }

  private Head putPhoto(String path, Upload upload) {
    return put(POD, path(path), new Content.Binary(PHOTO, upload));
  }

  private byte[] read(String path, long from) {
    return store.read(
        POD,
        at -> {
          ResourcePath photo = path(path);
          Head head = at.head(toRead(at, photo), photo).orElseThrow();
          return allOf(at.open(toRead(at, photo), head, from));
        });
  }

  private static byte[] allOf(InputStream in) {
    try (in) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, 100, FRAME - 1, FRAME, FRAME + 1, 2 * FRAME - 1, 2 * FRAME, 5 * FRAME + 17})
  void whatWasReceivedIsReadFromAnyByteOn(int size) {
    byte[] bytes = bytes(size);

    Head head = putPhoto("/photo", received(bytes));

    assertEquals(Kind.BINARY, head.kind());
    assertEquals(PHOTO, head.mediaType());
    assertEquals(size, head.size());
    for (int from : new int[] {0, size / 3, size / 2, Math.max(0, size - 1), size}) {
      assertArrayEquals(Arrays.copyOfRange(bytes, from, size), read("/photo", from));
    }
  }

  @Test
  void aBinaryIsOpenedOnlyWithinItsSize() {
    putPhoto("/photo", received(bytes(10)));

    assertThrows(IllegalArgumentException.class, () -> read("/photo", 11));
    assertThrows(IllegalArgumentException.class, () -> read("/photo", -1));
  }

  @Test
  void whatIsTooLargeIsRefusedAndNotKept() {
    PodFailure.LimitExceeded refused =
        assertThrows(
            PodFailure.LimitExceeded.class, () -> store.receive(POD, stream(bytes(101)), 100));

    assertEquals(100, refused.value());
    assertEquals(PodFailure.LimitExceeded.Cause.REQUEST_TOO_LARGE, refused.cause());
    assertEquals(100, store.receive(POD, stream(bytes(100)), 100).size());
  }

  @Test
  void aBodyThatBreaksOffIsNotKept() {
    InputStream broken =
        new InputStream() {
          private int left = FRAME + 5;

          @Override
          public int read() throws IOException {
            if (left == 0) {
              throw new IOException("the connection broke off");
            }
            left--;
            return 7;
          }
        };

    assertThrows(UncheckedIOException.class, () -> store.receive(POD, broken, MOST));
  }

  @Test
  void anUploadIsTakenByOneDeedOnly() {
    Upload upload = received(bytes(10));
    putPhoto("/photo", upload);

    assertThrows(IllegalArgumentException.class, () -> putPhoto("/copy", upload));
    assertThrows(IllegalArgumentException.class, () -> putPhoto("/copy", new Upload("made-up", 3)));
    assertEquals(Optional.empty(), head("/copy"));
  }

  @Test
  void aDeedThatThrowsGivesItsUploadBack() {
    Upload upload = received(bytes(10));
    ResourcePath photo = path("/photo");

    assertThrows(
        ArithmeticException.class,
        () ->
            store.run(
                POD,
                tx -> {
                  tx.put(toWrite(tx, photo), photo, new Content.Binary(PHOTO, upload), NO_SHAPES);
                  throw new ArithmeticException();
                }));

    putPhoto("/photo", upload);
    assertArrayEquals(bytes(10), read("/photo", 0));
  }

  @Test
  void anUploadOfAnotherPodIsRefused() {
    PodName other = new PodName("other");
    found(other);
    Upload upload = store.receive(other, stream(bytes(10)), MOST);

    assertThrows(IllegalArgumentException.class, () -> putPhoto("/photo", upload));
    put(other, path("/photo"), new Content.Binary(PHOTO, upload));
  }

  @Test
  void whatWasDiscardedCannotBeTaken() {
    Upload upload = received(bytes(10));

    store.discard(upload);
    store.discard(upload);

    assertThrows(IllegalArgumentException.class, () -> putPhoto("/photo", upload));
  }

  @Test
  void discardingATakenUploadTakesNothingAway() {
    Upload upload = received(bytes(10));
    putPhoto("/photo", upload);

    store.discard(upload);

    assertArrayEquals(bytes(10), read("/photo", 0));
  }

  @Test
  void anOpenBinaryStaysReadableWhenANewerOneIsWritten() {
    byte[] old = bytes(5 * FRAME);
    putPhoto("/photo", received(old));
    InputStream open =
        store.read(
            POD,
            at -> {
              ResourcePath photo = path("/photo");
              Head head = at.head(toRead(at, photo), photo).orElseThrow();
              return at.open(toRead(at, photo), head, 0);
            });

    putPhoto("/photo", received(bytes(3)));
    remove("/photo");

    assertArrayEquals(old, allOf(open));
  }
}
