package org.gezinspod.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gezinspod.pod.account.Account;
import org.gezinspod.pod.account.AccountId;
import org.gezinspod.pod.account.EmailAddress;
import org.gezinspod.pod.account.SecretHash;
import org.gezinspod.pod.account.SigningKey;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.register.Register;
import org.gezinspod.pod.resource.Content;
import org.gezinspod.pod.resource.Head;
import org.gezinspod.pod.resource.MediaType;
import org.gezinspod.store.pod.AuditChain.Flaw;
import org.gezinspod.store.pod.AuditChain.Verdict;
import org.gezinspod.store.seal.SealBroken;
import org.gezinspod.store.sql.StoreUnavailable;
import org.junit.jupiter.api.Test;

/** What lies on the disk tells nothing to who lacks the key, and shows when it was changed. */
class SealingTest extends SqliteScene {
  private static final String SECRET = "kattenkwaad-in-de-bijkeuken";

  private static boolean holds(Path file, String text) {
    try {
      String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      return all.contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void nothingThatWasWrittenStandsInAnyFile() throws IOException {
    put("/plan", "<> a \"" + SECRET + "\" .");
    put(POD, path("/c/"), new Content.Container(SECRET.getBytes(StandardCharsets.UTF_8)));
    byte[] photo = SECRET.repeat(5000).getBytes(StandardCharsets.UTF_8);
    put(
        POD,
        path("/photo"),
        new Content.Binary(MediaType.OCTETS, store.receive(POD, stream(photo), photo.length)));
    ResourcePath groups = path("/plan");
    store.run(
        POD,
        tx -> {
          tx.putGroups(
              toWrite(tx, groups),
              groups,
              group("https://pods.example/jansen/plan#" + SECRET, PROFESSIONAL));
          tx.addGrant(
              toGrant(tx, ResourcePath.ROOT), grantTo(PROFESSIONAL, "g1", ResourcePath.ROOT));
          tx.record(readingBy(PROFESSIONAL, "/plan"));
        });
    Account account =
        new Account(
            new AccountId("account-1"),
            "alice",
            new EmailAddress("alice@geheim.example"),
            OWNER,
            new SecretHash("hash"),
            Instant.EPOCH);
    sqlite().accounts().accounts().open(account);
    sqlite().accounts().signingKeys().add(new SigningKey("k1", SECRET, Instant.EPOCH));
    sqlite()
        .register()
        .enroll(
            new Register.Professional(
                PROFESSIONAL,
                "J. de Wit",
                "casusregisseur",
                new Register.Organisation("00000001234567890000", "Gemeente", "gemeente")));

    assertHidden();
    store.close();
    assertHidden();
  }

  private void assertHidden() throws IOException {
    List<String> hidden =
        List.of(
            SECRET,
            OWNER.stringValue(),
            PROFESSIONAL.stringValue(),
            "J. de Wit",
            "Alice Jansen",
            "casusregisseur",
            "alice@geheim");
    for (Path file : filesUnder(data)) {
      for (String text : hidden) {
        assertFalse(holds(file, text), () -> "a secret in " + file.getFileName());
      }
    }
  }

  @Test
  void theNameOfABinarysFileTellsNothing() throws IOException {
    byte[] same = {1, 2, 3};
    for (String path : List.of("/photo", "/copy")) {
      put(
          POD,
          path(path),
          new Content.Binary(MediaType.OCTETS, store.receive(POD, stream(same), 3)));
    }

    List<Path> files = filesUnder(data.resolve("blobs"));

    assertEquals(2, files.size());
    assertNotEquals(files.get(0).getFileName(), files.get(1).getFileName());
    assertEquals(
        Set.of(true),
        Set.copyOf(
            files.stream().map(f -> f.getFileName().toString().matches("[0-9a-f]{64}")).toList()));
  }

  @Test
  void theMasterKeyIsTheServersAlone() throws IOException {
    assertEquals(
        PosixFilePermissions.fromString("rw-------"),
        Files.getPosixFilePermissions(data.resolve("master.key")));
  }

  @Test
  void withoutItsMasterKeyTheStoreDoesNotOpen() throws IOException {
    store.close();
    Files.delete(data.resolve("master.key"));

    StoreUnavailable failure =
        assertThrows(
            StoreUnavailable.class, () -> SqliteStore.open(data, BASE, clock, StoreLimits.DEFAULT));

    assertEquals(StoreUnavailable.Kind.MASTER_KEY_MISSING, failure.kind());
    assertFalse(Files.exists(data.resolve("master.key")), "no new key over sealed data");
  }

  @Test
  void withAnotherMasterKeyTheStoreDoesNotOpen() throws IOException {
    store.close();
    Path key = data.resolve("master.key");
    Files.writeString(key, "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n");

    StoreUnavailable failure =
        assertThrows(
            StoreUnavailable.class, () -> SqliteStore.open(data, BASE, clock, StoreLimits.DEFAULT));

    assertEquals(StoreUnavailable.Kind.MASTER_KEY_WRONG, failure.kind());
  }

  @Test
  void aLineThatWasChangedIsFoundAtItsPosition() {
    for (int i = 0; i < 9; i++) {
      store.run(POD, tx -> tx.record(readingBy(PROFESSIONAL, "/a")));
    }
    assertEquals(new Verdict.Whole(9), verify());

    harm("update audit set sealed_entry = x'00' || substr(sealed_entry, 2) where position = 4");

    assertEquals(new Verdict.Broken(4, Flaw.CHANGED), verify());
  }

  private Verdict verify() {
    return sqlite().auditChain().verify(POD);
  }

  @Test
  void aLineThatWasTakenOutIsFoundAtItsPosition() {
    for (int i = 0; i < 5; i++) {
      store.run(POD, tx -> tx.record(readingBy(PROFESSIONAL, "/a")));
    }

    harm("delete from audit where position = 3");

    assertEquals(new Verdict.Broken(3, Flaw.MISSING), verify());
  }

  @Test
  void aLineWhoseMomentWasChangedIsFound() {
    store.run(POD, tx -> tx.record(readingBy(PROFESSIONAL, "/a")));

    harm("update audit set at = at + 1");

    assertEquals(new Verdict.Broken(1, Flaw.CHANGED), verify());
  }

  @Test
  void linesThatChangedPlacesAreFound() {
    store.run(POD, tx -> tx.record(readingBy(PROFESSIONAL, "/a")));
    store.run(POD, tx -> tx.record(readingBy(PROFESSIONAL, "/b")));

    harm("update audit set position = -1 where position = 1");
    harm("update audit set position = 1 where position = 2");
    harm("update audit set position = 2 where position = -1");

    assertEquals(new Verdict.Broken(1, Flaw.NOT_CHAINED), verify());
  }

  @Test
  void anAuditTrailOfAnotherPodDoesNotOpenHere() {
    PodName other = new PodName("other");
    found(other);
    store.run(POD, tx -> tx.record(readingBy(PROFESSIONAL, "/a")));

    harm("update audit set pod = 'other'");

    assertEquals(new Verdict.Broken(1, Flaw.SEAL_BROKEN), sqlite().auditChain().verify(other));
  }

  @Test
  void aBodyThatWasPutInAnotherPlaceDoesNotOpen() {
    put("/plan", "one");
    put("/plan", "two");
    store.close();
    harm(
        "update version set sealed_body = (select sealed_body from version where path = '/plan'"
            + " and version = 1) where path = '/plan' and version = 2");
    store = openStore(BASE, clock);

    assertThrows(SealBroken.class, () -> text("/plan"));
  }

  @Test
  void aBodyWhoseKeyWasDestroyedDoesNotOpen() {
    put("/plan", "one");
    put("/other", "stays");
    store.close();
    harm("delete from data_key where key_id = (select key_id from head where path = '/plan')");
    store = openStore(BASE, clock);

    assertThrows(SealBroken.class, () -> text("/plan"));
    assertEquals("stays", text("/other").orElseThrow());
  }

  @Test
  void aBinaryThatWasChangedOrCutShortDoesNotOpen() throws IOException {
    byte[] photo = new byte[150_000];
    put(
        POD,
        path("/photo"),
        new Content.Binary(MediaType.OCTETS, store.receive(POD, stream(photo), photo.length)));
    Path file = filesUnder(data.resolve("blobs")).getFirst();
    byte[] sealed = Files.readAllBytes(file);

    Files.write(file, java.util.Arrays.copyOf(sealed, sealed.length - 20_000));
    assertInstanceOf(IOException.class, assertThrows(Exception.class, this::readPhoto));
    sealed[100_000] ^= 1;
    Files.write(file, sealed);

    assertInstanceOf(IOException.class, assertThrows(Exception.class, this::readPhoto));
  }

  private byte[] readPhoto() throws IOException {
    ResourcePath photo = path("/photo");
    InputStream in =
        store.read(
            POD,
            at -> {
              Head head = at.head(toRead(at, photo), photo).orElseThrow();
              return at.open(toRead(at, photo), head, 0);
            });
    try (in) {
      return in.readAllBytes();
    }
  }

  @Test
  void theSameBodyTwiceLooksDifferentOnTheDisk() {
    Head first = put("/plan", "the same body");
    Head second = put("/plan", "the same body");

    assertNotEquals(first.tag(), second.tag());
    assertTrue(second.tag().matches("[A-Za-z0-9_-]{20}"));
  }
}
