package org.gezinspod.testkit.account;

import static org.gezinspod.testkit.account.AccountFixtures.NOW;
import static org.gezinspod.testkit.account.AccountFixtures.SECRET;
import static org.gezinspod.testkit.account.AccountFixtures.account;
import static org.gezinspod.testkit.account.AccountFixtures.app;
import static org.gezinspod.testkit.account.AccountFixtures.code;
import static org.gezinspod.testkit.account.AccountFixtures.refreshToken;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

/** What every store of accounts must do. Extend it, and give an empty store per test. */
public abstract class AccountPortsContract {

  private static final int CALLERS = 8;

  /**
   * The ports of a store that was empty when this test began; the same at each call in one test.
   */
  protected abstract AccountPorts ports();

  private Account opened(String name) {
    Account account = account(name);
    assertInstanceOf(Opening.Opened.class, ports().accounts().open(account));
    return account;
  }

  @Test
  protected void anAccountIsFoundByEverythingThatNamesIt() {
    Account alice = opened("alice");

    assertEquals(Optional.of(alice), ports().accounts().byId(alice.id()));
    assertEquals(Optional.of(alice), ports().accounts().byName("alice"));
    assertEquals(Optional.of(alice), ports().accounts().byWebId(alice.webId()));
    assertEquals(
        Optional.of(alice), ports().accounts().byEmail(new EmailAddress(" ALICE@Example.org ")));
    assertTrue(ports().accounts().byName("bob").isEmpty());
  }

  @Test
  protected void nothingThatNamesAnAccountIsGivenTwice() {
    Account alice = opened("alice");
    Account bob = account("bob");

    assertEquals(
        new Opening.Taken(Field.ID),
        ports().accounts().open(copy(bob, alice.id(), "bob", bob.email())));
    assertEquals(
        new Opening.Taken(Field.NAME),
        ports().accounts().open(copy(bob, bob.id(), "alice", bob.email())));
    assertEquals(
        new Opening.Taken(Field.EMAIL),
        ports().accounts().open(copy(bob, bob.id(), "bob", alice.email())));
    assertTrue(ports().accounts().byId(bob.id()).isEmpty());
  }

  private static Account copy(Account of, AccountId id, String name, EmailAddress email) {
    return new Account(id, name, email, of.webId(), of.password(), of.createdAt());
  }

  @Test
  protected void ofManyWhoOpenOneNameExactlyOneSucceeds() throws Exception {
    List<Opening> openings = atOnce(() -> ports().accounts().open(account("alice")));

    assertEquals(1, openings.stream().filter(o -> o instanceof Opening.Opened).count());
  }

  @Test
  protected void aNewPasswordEndsEverySignIn() {
    Account alice = opened("alice");
    Account bob = opened("bob");
    ports().clients().register(app("app"));
    for (Account account : List.of(alice, bob)) {
      ports().sessions().open(session("s-" + account.name(), account.id()));
      ports()
          .refreshTokens()
          .add(refreshToken("r-" + account.name(), "f-" + account.name(), "app", account.id()));
    }

    assertTrue(ports().accounts().changePassword(alice.id(), new SecretHash("new")));

    assertEquals(
        new SecretHash("new"), ports().accounts().byId(alice.id()).orElseThrow().password());
    assertTrue(ports().sessions().find(TokenHash.of("s-alice"), NOW).isEmpty());
    assertTrue(ports().refreshTokens().find(TokenHash.of("r-alice"), NOW).isEmpty());
    assertTrue(ports().sessions().find(TokenHash.of("s-bob"), NOW).isPresent());
    assertTrue(ports().refreshTokens().find(TokenHash.of("r-bob"), NOW).isPresent());
    assertFalse(
        ports().accounts().changePassword(new AccountId("nobody-knows"), new SecretHash("x")));
  }

  @Test
  protected void clientsOfEachKindComeBackAsTheyWere() {
    Account alice = opened("alice");
    Client machine = new Client.Machine("machine", alice.id(), SECRET, NOW);
    Client app = app("app");
    Client secretApp =
        new Client.App(
            "secret-app",
            "",
            app("x").redirectUris(),
            new Client.Credential.Secret(SECRET),
            false,
            NOW);

    for (Client client : List.of(machine, app, secretApp)) {
      assertTrue(ports().clients().register(client));
      assertEquals(Optional.of(client), ports().clients().byId(client.id()));
      assertFalse(ports().clients().register(client));
    }
    assertEquals(2, ports().clients().appCount());
  }

  @Test
  protected void aRemovedClientTakesItsTokensWithIt() {
    Account alice = opened("alice");
    ports().clients().register(app("app"));
    ports().codes().add(code("c", "app", alice.id()));
    ports().refreshTokens().add(refreshToken("r", "f", "app", alice.id()));
    ports().consents().give(new Consent(alice.id(), "app", Set.of("openid"), NOW));

    assertTrue(ports().clients().remove("app"));

    assertFalse(ports().clients().remove("app"));
    assertInstanceOf(Redemption.Unknown.class, ports().codes().redeem(TokenHash.of("c"), NOW));
    assertTrue(ports().refreshTokens().find(TokenHash.of("r"), NOW).isEmpty());
    assertTrue(ports().consents().find(alice.id(), "app").isEmpty());
  }

  private static Session session(String token, AccountId account) {
    return new Session(TokenHash.of(token), account, NOW, NOW.plus(Duration.ofHours(1)));
  }

  @Test
  protected void aSessionLastsUntilItsEndAndNoLonger() {
    Account alice = opened("alice");
    Session session = session("s", alice.id());
    ports().sessions().open(session);
    Instant end = session.expiresAt();

    assertEquals(
        Optional.of(session), ports().sessions().find(session.token(), end.minusMillis(1)));
    assertTrue(ports().sessions().find(session.token(), end).isEmpty());
  }

  @Test
  protected void sessionsAreClosedOneByOneOrAllAtOnce() {
    Account alice = opened("alice");
    for (String token : List.of("a", "b", "c")) {
      ports().sessions().open(session(token, alice.id()));
    }

    assertTrue(ports().sessions().close(TokenHash.of("a")));
    assertFalse(ports().sessions().close(TokenHash.of("a")));
    assertTrue(ports().sessions().find(TokenHash.of("b"), NOW).isPresent());
    ports().sessions().closeAll(alice.id());
    assertTrue(ports().sessions().find(TokenHash.of("b"), NOW).isEmpty());
    assertTrue(ports().sessions().find(TokenHash.of("c"), NOW).isEmpty());
  }

  @Test
  protected void aCodeIsRedeemedOnceAndASecondTimeEndsWhatItBegan() {
    Account alice = opened("alice");
    ports().clients().register(app("app"));
    AuthorizationCode code = code("c", "app", alice.id());
    ports().codes().add(code);

    assertEquals(new Redemption.Redeemed(code), ports().codes().redeem(code.code(), NOW));
    ports().refreshTokens().add(refreshToken("r", code.family(), "app", alice.id()));
    assertInstanceOf(Redemption.UsedBefore.class, ports().codes().redeem(code.code(), NOW));
    assertTrue(ports().refreshTokens().find(TokenHash.of("r"), NOW).isEmpty());
  }

  @Test
  protected void anExpiredCodeIsUnknown() {
    Account alice = opened("alice");
    ports().clients().register(app("app"));
    AuthorizationCode code = code("c", "app", alice.id());
    ports().codes().add(code);

    assertInstanceOf(
        Redemption.Unknown.class, ports().codes().redeem(code.code(), code.expiresAt()));
  }

  @Test
  protected void ofManyWhoRedeemOneCodeExactlyOneSucceeds() throws Exception {
    Account alice = opened("alice");
    ports().clients().register(app("app"));
    ports().codes().add(code("c", "app", alice.id()));

    List<Redemption> redemptions = atOnce(() -> ports().codes().redeem(TokenHash.of("c"), NOW));

    assertEquals(1, redemptions.stream().filter(r -> r instanceof Redemption.Redeemed).count());
  }

  @Test
  protected void aRefreshTokenIsReplacedAndItsReplayEndsTheFamily() {
    Account alice = opened("alice");
    ports().clients().register(app("app"));
    ports().refreshTokens().add(refreshToken("r1", "f", "app", alice.id()));

    assertEquals(
        Rotation.ROTATED,
        ports()
            .refreshTokens()
            .rotate(TokenHash.of("r1"), refreshToken("r2", "f", "app", alice.id()), NOW));
    assertTrue(ports().refreshTokens().find(TokenHash.of("r2"), NOW).isPresent());
    assertTrue(
        ports().refreshTokens().find(TokenHash.of("r1"), NOW).isPresent(), "used, and known");

    assertEquals(
        Rotation.USED_BEFORE,
        ports()
            .refreshTokens()
            .rotate(TokenHash.of("r1"), refreshToken("r3", "f", "app", alice.id()), NOW));
    assertTrue(ports().refreshTokens().find(TokenHash.of("r2"), NOW).isEmpty());
    assertTrue(ports().refreshTokens().find(TokenHash.of("r3"), NOW).isEmpty());
  }

  @Test
  protected void aRefreshTokenThatIsNotThereOrPastItsEndIsUnknown() {
    Account alice = opened("alice");
    RefreshToken token = refreshToken("r1", "f", "app", alice.id());
    RefreshToken next = refreshToken("r2", "f", "app", alice.id());
    ports().refreshTokens().add(token);

    assertTrue(ports().refreshTokens().find(TokenHash.of("r1"), token.expiresAt()).isEmpty());
    assertEquals(
        Rotation.UNKNOWN, ports().refreshTokens().rotate(TokenHash.of("never"), next, NOW));
    assertEquals(
        Rotation.UNKNOWN,
        ports().refreshTokens().rotate(TokenHash.of("r1"), next, token.expiresAt()));
    assertTrue(ports().refreshTokens().find(TokenHash.of("r2"), NOW).isEmpty());
  }

  @Test
  protected void refreshTokensAreRemovedByFamilyAndByAccount() {
    Account alice = opened("alice");
    Account bob = opened("bob");
    ports().refreshTokens().add(refreshToken("a", "f1", "app", alice.id()));
    ports().refreshTokens().add(refreshToken("b", "f2", "app", alice.id()));
    ports().refreshTokens().add(refreshToken("c", "f3", "app", bob.id()));

    ports().refreshTokens().removeFamily("f1");
    assertTrue(ports().refreshTokens().find(TokenHash.of("a"), NOW).isEmpty());
    assertTrue(ports().refreshTokens().find(TokenHash.of("b"), NOW).isPresent());
    ports().refreshTokens().removeAll(alice.id());

    assertTrue(ports().refreshTokens().find(TokenHash.of("b"), NOW).isEmpty());
    assertTrue(ports().refreshTokens().find(TokenHash.of("c"), NOW).isPresent());
  }

  @Test
  protected void ofManyWhoRotateOneTokenAtMostOneSucceeds() throws Exception {
    Account alice = opened("alice");
    ports().clients().register(app("app"));
    ports().refreshTokens().add(refreshToken("r", "f", "app", alice.id()));

    List<Rotation> rotations =
        atOnce(
            () ->
                ports()
                    .refreshTokens()
                    .rotate(
                        TokenHash.of("r"),
                        refreshToken(
                            "n" + Thread.currentThread().threadId(), "f", "app", alice.id()),
                        NOW));

    assertEquals(1, rotations.stream().filter(r -> r == Rotation.ROTATED).count());
  }

  @Test
  protected void aConsentCanBeWidenedAndTakenBackWithItsTokens() {
    Account alice = opened("alice");
    ports().clients().register(app("app"));
    Consent wide = new Consent(alice.id(), "app", Set.of("openid", "offline_access"), NOW);
    ports().consents().give(new Consent(alice.id(), "app", Set.of("openid"), NOW));
    ports().consents().give(wide);
    ports().refreshTokens().add(refreshToken("r", "f", "app", alice.id()));

    assertEquals(Optional.of(wide), ports().consents().find(alice.id(), "app"));
    ports().consents().withdraw(alice.id(), "app");
    assertTrue(ports().consents().find(alice.id(), "app").isEmpty());
    assertTrue(ports().refreshTokens().find(TokenHash.of("r"), NOW).isEmpty());
  }

  @Test
  protected void nodesThatStartTogetherAgreeOnOneSigningKey() throws Exception {
    List<List<SigningKey>> keys =
        atOnce(
            () -> {
              String id = "key-" + Thread.currentThread().threadId();
              return ports().signingKeys().firstOrExisting(new SigningKey(id, "{}", NOW));
            });

    assertEquals(1, Set.copyOf(keys).size());
    assertEquals(keys.getFirst(), ports().signingKeys().all());
  }

  @Test
  protected void theNewestSigningKeyComesFirst() {
    ports().signingKeys().firstOrExisting(new SigningKey("old", "{\"k\":1}", NOW));
    SigningKey fresh = new SigningKey("new", "{\"k\":2}", NOW.plusSeconds(1));
    ports().signingKeys().add(fresh);

    assertEquals(fresh, ports().signingKeys().all().getFirst());
    assertTrue(ports().signingKeys().remove("old"));
    assertFalse(ports().signingKeys().remove("old"));
    assertEquals(List.of(fresh), ports().signingKeys().all());
  }

  private static <T> List<T> atOnce(Callable<T> deed) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        futures.add(threads.submit(deed));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    }
  }
}
