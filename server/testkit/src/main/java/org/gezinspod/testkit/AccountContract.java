package org.gezinspod.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.gezinspod.pod.account.Account;
import org.gezinspod.pod.account.AccountId;
import org.gezinspod.pod.account.AccountPorts;
import org.gezinspod.pod.account.Accounts.Field;
import org.gezinspod.pod.account.Accounts.Opening;
import org.gezinspod.pod.account.AuthorizationCode;
import org.gezinspod.pod.account.AuthorizationCodes.Redemption;
import org.gezinspod.pod.account.Client;
import org.gezinspod.pod.account.Consent;
import org.gezinspod.pod.account.EmailAddress;
import org.gezinspod.pod.account.RefreshToken;
import org.gezinspod.pod.account.RefreshTokens.Rotation;
import org.gezinspod.pod.account.SecretHash;
import org.gezinspod.pod.account.Session;
import org.gezinspod.pod.account.SigningKey;
import org.gezinspod.pod.account.TokenHash;
import org.junit.jupiter.api.Test;

/** Accounts, clients, sessions, codes, refresh tokens, consents and signing keys. */
public abstract class AccountContract {
  private static final Instant NOW = MovableClock.START.plusNanos(123_456_789);
  private static final AccountId ALICE = new AccountId("alice-0001");
  private static final AccountId BOB = new AccountId("bob-000001");
  private static final int CALLERS = 16;

  /** The ports of an empty store. */
  protected abstract AccountPorts ports();

  private static Account account(AccountId id, String name) {
    return new Account(
        id,
        name,
        new EmailAddress(name + "@example.org"),
        SimpleValueFactory.getInstance()
            .createIRI("https://pods.example/" + name + "/profile/card#me"),
        new SecretHash("hash-of-" + name),
        NOW);
  }

  private static TokenHash hash(String token) {
    return TokenHash.of(token);
  }

  private static Session session(String token, AccountId account) {
    return new Session(hash(token), account, NOW, NOW.plus(Duration.ofHours(1)));
  }

  private static AuthorizationCode code(String code, String family) {
    return new AuthorizationCode(
        hash(code),
        "app-1",
        ALICE,
        "https://app.example/callback?x=1",
        "challenge",
        Set.of("openid", "webid"),
        "",
        "",
        family,
        NOW,
        NOW.plusSeconds(60));
  }

  private static RefreshToken refreshToken(String token, String family, AccountId account) {
    return new RefreshToken(
        hash(token),
        family,
        "app-1",
        account,
        "thumbprint",
        Set.of("openid", "offline_access"),
        NOW,
        NOW.plus(Duration.ofDays(30)));
  }

  private static Client.App app(String id, Client.Credential credential) {
    return new Client.App(
        id,
        "An app “with” marks",
        List.of(URI.create("https://app.example/b"), URI.create("http://127.0.0.1/a")),
        credential,
        true,
        NOW);
  }

  // The same question at the same time, from virtual threads.
  private static <T> List<T> atOnce(IntFunction<T> ask) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<T>> calls =
          IntStream.range(0, CALLERS).<Callable<T>>mapToObj(i -> () -> ask.apply(i)).toList();
      List<Future<T>> answers = threads.invokeAll(calls);
      return answers.stream().map(AccountContract::answer).toList();
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  private static <T> T answer(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError("a caller failed", e);
    }
  }

  @Test
  void anAccountIsFoundByEachOfItsNames() {
    Account alice = account(ALICE, "alice");

    assertEquals(new Opening.Opened(), ports().accounts().open(alice));

    assertEquals(Optional.of(alice), ports().accounts().byId(ALICE));
    assertEquals(Optional.of(alice), ports().accounts().byName("alice"));
    assertEquals(
        Optional.of(alice), ports().accounts().byEmail(new EmailAddress("Alice@Example.org ")));
    assertEquals(Optional.of(alice), ports().accounts().byWebId(alice.webId()));
    assertEquals(Optional.empty(), ports().accounts().byId(BOB));
    assertEquals(Optional.empty(), ports().accounts().byName("bob"));
  }

  @Test
  void whatIsTakenIsNamedInOrder() {
    Account alice = account(ALICE, "alice");
    Account bob = account(BOB, "bob");
    ports().accounts().open(alice);

    Account sameName = new Account(BOB, "alice", bob.email(), bob.webId(), bob.password(), NOW);
    Account sameMail = new Account(BOB, "bob", alice.email(), bob.webId(), bob.password(), NOW);
    Account sameWebId = new Account(BOB, "bob", bob.email(), alice.webId(), bob.password(), NOW);

    assertEquals(new Opening.Taken(Field.ID), ports().accounts().open(alice));
    assertEquals(new Opening.Taken(Field.NAME), ports().accounts().open(sameName));
    assertEquals(new Opening.Taken(Field.EMAIL), ports().accounts().open(sameMail));
    assertEquals(new Opening.Taken(Field.WEB_ID), ports().accounts().open(sameWebId));
    assertEquals(Optional.empty(), ports().accounts().byId(BOB));
  }

  @Test
  void ofManyWhoOpenTheSameNameOneGetsIt() {
    List<Opening> openings =
        atOnce(i -> ports().accounts().open(account(new AccountId("account-" + i), "alice")));

    assertEquals(1, openings.stream().filter(new Opening.Opened()::equals).count());
  }

  @Test
  void aNewPasswordEndsSessionsAndRefreshTokens() {
    ports().accounts().open(account(ALICE, "alice"));
    ports().accounts().open(account(BOB, "bob"));
    ports().sessions().open(session("a", ALICE));
    ports().sessions().open(session("b", BOB));
    ports().refreshTokens().add(refreshToken("ra", "fa", ALICE));
    ports().refreshTokens().add(refreshToken("rb", "fb", BOB));

    assertTrue(ports().accounts().changePassword(ALICE, new SecretHash("newer")));

    assertEquals("newer", ports().accounts().byId(ALICE).orElseThrow().password().encoded());
    assertTrue(ports().sessions().find(hash("a"), NOW).isEmpty());
    assertTrue(ports().sessions().find(hash("b"), NOW).isPresent());
    assertTrue(ports().refreshTokens().find(hash("ra"), NOW).isEmpty());
    assertTrue(ports().refreshTokens().find(hash("rb"), NOW).isPresent());
    assertFalse(ports().accounts().changePassword(new AccountId("nobody-01"), new SecretHash("x")));
  }

  @Test
  void clientsAreKeptAsTheyWereRegistered() {
    Client machine = new Client.Machine("machine", ALICE, new SecretHash("secret"), NOW);
    Client open = app("open", new Client.Credential.None());
    Client closed = app("closed", new Client.Credential.Secret(new SecretHash("s")));

    assertTrue(ports().clients().register(machine));
    assertTrue(ports().clients().register(open));
    assertTrue(ports().clients().register(closed));

    assertFalse(ports().clients().register(app("machine", new Client.Credential.None())));
    assertEquals(Optional.of(machine), ports().clients().byId("machine"));
    assertEquals(Optional.of(open), ports().clients().byId("open"));
    assertEquals(Optional.of(closed), ports().clients().byId("closed"));
    assertEquals(2, ports().clients().appCount());
  }

  @Test
  void aClientTakesItsCodesTokensAndConsentsWithIt() {
    ports().clients().register(app("app-1", new Client.Credential.None()));
    ports().codes().add(code("c", "f1"));
    ports().refreshTokens().add(refreshToken("r", "f2", ALICE));
    ports().consents().give(new Consent(ALICE, "app-1", Set.of("openid"), NOW));

    assertTrue(ports().clients().remove("app-1"));

    assertEquals(new Redemption.Unknown(), ports().codes().redeem(hash("c"), NOW));
    assertTrue(ports().refreshTokens().find(hash("r"), NOW).isEmpty());
    assertTrue(ports().consents().find(ALICE, "app-1").isEmpty());
    assertFalse(ports().clients().remove("app-1"));
  }

  @Test
  void aSessionEndsAtItsEnd() {
    Session session = session("a", ALICE);
    ports().sessions().open(session);

    assertEquals(Optional.of(session), ports().sessions().find(hash("a"), NOW));
    assertTrue(ports().sessions().find(hash("a"), session.expiresAt().minusNanos(1)).isPresent());
    assertTrue(ports().sessions().find(hash("a"), session.expiresAt()).isEmpty());
  }

  @Test
  void sessionsAreClosedOneByOneOrAllAtOnce() {
    ports().sessions().open(session("a1", ALICE));
    ports().sessions().open(session("a2", ALICE));
    ports().sessions().open(session("a3", ALICE));
    ports().sessions().open(session("b", BOB));

    assertTrue(ports().sessions().close(hash("a1")));
    assertFalse(ports().sessions().close(hash("a1")));
    assertTrue(ports().sessions().find(hash("a2"), NOW).isPresent());
    ports().sessions().closeAll(ALICE);

    assertTrue(ports().sessions().find(hash("a2"), NOW).isEmpty());
    assertTrue(ports().sessions().find(hash("a3"), NOW).isEmpty());
    assertTrue(ports().sessions().find(hash("b"), NOW).isPresent());
  }

  @Test
  void aCodeIsRedeemedOnceAndASecondTimeCostsItsFamilyTheTokens() {
    AuthorizationCode code = code("c", "family");
    ports().codes().add(code);
    ports().refreshTokens().add(refreshToken("r", "family", ALICE));
    ports().refreshTokens().add(refreshToken("other", "other", ALICE));

    assertEquals(new Redemption.Redeemed(code), ports().codes().redeem(hash("c"), NOW));
    assertTrue(ports().refreshTokens().find(hash("r"), NOW).isPresent());
    assertEquals(new Redemption.UsedBefore(), ports().codes().redeem(hash("c"), NOW));

    assertTrue(ports().refreshTokens().find(hash("r"), NOW).isEmpty());
    assertTrue(ports().refreshTokens().find(hash("other"), NOW).isPresent());
    assertEquals(new Redemption.UsedBefore(), ports().codes().redeem(hash("c"), NOW));
  }

  @Test
  void aCodeIsUnknownWhenItWasNeverIssuedOrIsPastItsEnd() {
    AuthorizationCode code = code("c", "family");
    ports().codes().add(code);

    assertEquals(new Redemption.Unknown(), ports().codes().redeem(hash("never"), NOW));
    assertEquals(new Redemption.Unknown(), ports().codes().redeem(hash("c"), code.expiresAt()));
  }

  @Test
  void ofManyWhoRedeemACodeOneGetsIt() {
    ports().codes().add(code("c", "family"));

    List<Redemption> answers = atOnce(i -> ports().codes().redeem(hash("c"), NOW));

    assertEquals(1, answers.stream().filter(Redemption.Redeemed.class::isInstance).count());
    assertEquals(
        CALLERS - 1L, answers.stream().filter(Redemption.UsedBefore.class::isInstance).count());
  }

  @Test
  void aRefreshTokenIsReplacedByTheNextAndStaysToBeRecognised() {
    RefreshToken first = refreshToken("r1", "family", ALICE);
    RefreshToken second = refreshToken("r2", "family", ALICE);
    ports().refreshTokens().add(first);

    assertEquals(Rotation.ROTATED, ports().refreshTokens().rotate(hash("r1"), second, NOW));

    assertEquals(Optional.of(first), ports().refreshTokens().find(hash("r1"), NOW));
    assertEquals(Optional.of(second), ports().refreshTokens().find(hash("r2"), NOW));
  }

  @Test
  void aReplayedRefreshTokenEndsItsWholeFamily() {
    ports().refreshTokens().add(refreshToken("r1", "family", ALICE));
    ports().refreshTokens().rotate(hash("r1"), refreshToken("r2", "family", ALICE), NOW);

    assertEquals(
        Rotation.USED_BEFORE,
        ports().refreshTokens().rotate(hash("r1"), refreshToken("r3", "family", ALICE), NOW));

    for (String token : List.of("r1", "r2", "r3")) {
      assertTrue(ports().refreshTokens().find(hash(token), NOW).isEmpty());
    }
  }

  @Test
  void aRefreshTokenThatIsNotThereOrPastItsEndIsUnknown() {
    RefreshToken token = refreshToken("r1", "family", ALICE);
    ports().refreshTokens().add(token);
    RefreshToken next = refreshToken("r2", "family", ALICE);

    assertEquals(Rotation.UNKNOWN, ports().refreshTokens().rotate(hash("x"), next, NOW));
    assertTrue(ports().refreshTokens().find(hash("r1"), token.expiresAt()).isEmpty());
    assertEquals(
        Rotation.UNKNOWN, ports().refreshTokens().rotate(hash("r1"), next, token.expiresAt()));
    assertTrue(ports().refreshTokens().find(hash("r2"), NOW).isEmpty());
  }

  @Test
  void ofManyWhoRotateATokenOneSucceedsAndTheFamilyEnds() {
    ports().refreshTokens().add(refreshToken("r", "family", ALICE));

    List<Rotation> answers =
        atOnce(
            i ->
                ports()
                    .refreshTokens()
                    .rotate(hash("r"), refreshToken("n" + i, "family", ALICE), NOW));

    assertEquals(1, answers.stream().filter(Rotation.ROTATED::equals).count());
    assertTrue(answers.contains(Rotation.USED_BEFORE));
    assertTrue(ports().refreshTokens().find(hash("r"), NOW).isEmpty());
  }

  @Test
  void refreshTokensAreRemovedByFamilyAndByAccount() {
    ports().refreshTokens().add(refreshToken("a", "f1", ALICE));
    ports().refreshTokens().add(refreshToken("b", "f2", ALICE));
    ports().refreshTokens().add(refreshToken("c", "f3", BOB));

    ports().refreshTokens().removeFamily("f1");
    assertTrue(ports().refreshTokens().find(hash("a"), NOW).isEmpty());
    assertTrue(ports().refreshTokens().find(hash("b"), NOW).isPresent());
    ports().refreshTokens().removeAll(ALICE);

    assertTrue(ports().refreshTokens().find(hash("b"), NOW).isEmpty());
    assertTrue(ports().refreshTokens().find(hash("c"), NOW).isPresent());
  }

  @Test
  void aConsentReplacesTheEarlierOneAndIsTakenBackWithItsTokens() {
    Consent narrow = new Consent(ALICE, "app-1", Set.of("openid"), NOW);
    Consent wide = new Consent(ALICE, "app-1", Set.of("openid", "webid"), NOW.plusSeconds(1));
    Consent none = new Consent(BOB, "app-1", Set.of(), NOW);
    ports().consents().give(narrow);
    ports().consents().give(wide);
    ports().consents().give(none);
    ports().refreshTokens().add(refreshToken("a", "f1", ALICE));
    ports().refreshTokens().add(refreshToken("b", "f2", BOB));

    assertEquals(Optional.of(wide), ports().consents().find(ALICE, "app-1"));
    assertEquals(Optional.of(none), ports().consents().find(BOB, "app-1"));
    ports().consents().withdraw(ALICE, "app-1");

    assertEquals(Optional.empty(), ports().consents().find(ALICE, "app-1"));
    assertTrue(ports().refreshTokens().find(hash("a"), NOW).isEmpty());
    assertTrue(ports().refreshTokens().find(hash("b"), NOW).isPresent());
  }

  @Test
  void theNewestSigningKeySigns() {
    SigningKey old = new SigningKey("k1", "{\"kty\":\"EC\"}", NOW);
    SigningKey newer = new SigningKey("k2", "{\"kty\":\"RSA\"}", NOW.plusSeconds(1));

    assertEquals(List.of(), ports().signingKeys().all());
    assertEquals(List.of(old), ports().signingKeys().firstOrExisting(old));
    assertEquals(List.of(old), ports().signingKeys().firstOrExisting(newer));
    ports().signingKeys().add(newer);

    assertEquals(List.of(newer, old), ports().signingKeys().all());
    assertTrue(ports().signingKeys().remove("k1"));
    assertFalse(ports().signingKeys().remove("k1"));
    assertEquals(List.of(newer), ports().signingKeys().all());
  }

  @Test
  void nodesThatStartTogetherAgreeOnOneSigningKey() {
    List<List<SigningKey>> answers =
        atOnce(i -> ports().signingKeys().firstOrExisting(new SigningKey("k" + i, "{}", NOW)));

    assertEquals(1, Set.copyOf(answers).size());
    assertInstanceOf(SigningKey.class, answers.getFirst().getFirst());
  }
}
