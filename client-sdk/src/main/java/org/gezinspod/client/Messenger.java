package org.gezinspod.client;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gezinspod.client.problem.GezinspodException;
import org.gezinspod.client.problem.GezinspodException.AddressRefused;
import org.gezinspod.client.problem.GezinspodException.NotAsExpected;
import org.gezinspod.client.signin.AccessToken;
import org.gezinspod.client.signin.SignIn;
import org.gezinspod.client.wire.Answer;
import org.gezinspod.client.wire.Call;
import org.gezinspod.client.wire.Origin;
import org.gezinspod.client.wire.Patience;
import org.gezinspod.client.wire.Patience.Outcome;
import org.gezinspod.client.wire.ProblemReader;
import org.gezinspod.client.wire.Wire;

/**
 * Sends calls in the name of the client: with its token, a fresh proof at each try, and the purpose
 * of use. A refused token is renewed once.
 */
final class Messenger {
  /** Tells the server for which purpose the information is used; it is recorded with the deed. */
  static final String PURPOSE_HEADER = "Gezinspod-Doel";

  private final SignIn signIn;
  private final Wire wire;
  private final Patience patience;
  private final Set<Origin> trusted;
  private final String purpose;

  Messenger(SignIn signIn, Wire wire, Patience patience, Set<Origin> trusted, String purpose) {
    this.signIn = signIn;
    this.wire = wire;
    this.patience = patience;
    this.trusted = Set.copyOf(trusted);
    this.purpose = purpose;
  }

  /** The same messenger, same sign-in, for another purpose. */
  Messenger forPurpose(String other) {
    return new Messenger(signIn, wire, patience, trusted, other);
  }

  /**
   * An address that a document or an answer named, if the token may travel there.
   *
   * @throws NotAsExpected when it may not
   */
  URI trusted(String what, URI from, String address) {
    try {
      URI url = from.resolve(address);
      demandTrusted(url);
      return url;
    } catch (IllegalArgumentException | AddressRefused notForUs) {
      throw new NotAsExpected(what + " is not an address on a server that this client trusts");
    }
  }

  // Links stand in documents that others write: a token goes only where its owner said.
  private void demandTrusted(URI url) {
    wire.demandSafeAddress(url);
    if (!trusted.contains(Origin.of(url))) {
      throw new AddressRefused("the address is on a server that this client was not told to trust");
    }
  }

  /**
   * The answer to a call that was carried out.
   *
   * @throws GezinspodException when it was not
   */
  Answer send(Call call) {
    return accepted(exchange(call).answer());
  }

  /** The answer if it is a success, else the exception that it means. */
  Answer accepted(Answer answer) {
    if (!answer.succeeded()) {
      throw ProblemReader.meaning(answer, patience.retryAfter(answer));
    }
    return answer;
  }

  /** The last answer, whatever its status. */
  Outcome exchange(Call call) {
    demandTrusted(call.url());
    AccessToken token = signIn.token();
    Outcome outcome = tries(call, token);
    if (demandsAnotherProof(outcome.answer())) {
      outcome = later(outcome, tries(call, token));
    }
    // A 401 says that nothing was done, so this repetition is safe for every method.
    if (outcome.answer().status() == 401) {
      outcome = later(outcome, tries(call, signIn.tokenInsteadOf(token)));
    }
    return outcome;
  }

  private Outcome tries(Call call, AccessToken token) {
    return patience.send(call.repeatable(), () -> once(call, token));
  }

  private Answer once(Call call, AccessToken token) {
    Map<String, String> signed = new HashMap<>();
    signed.put("Authorization", "DPoP " + token.value());
    signed.put("DPoP", signIn.key().proof(call.method(), call.url(), token));
    if (!purpose.isEmpty()) {
      signed.put(PURPOSE_HEADER, purpose);
    }
    Answer answer = wire.send(call, signed);
    answer.header("DPoP-Nonce").ifPresent(nonce -> signIn.key().useNonce(call.url(), nonce));
    return answer;
  }

  private static Outcome later(Outcome first, Outcome second) {
    return new Outcome(
        second.answer(), first.maybeCarriedOutBefore() || second.maybeCarriedOutBefore());
  }

  // RFC 9449 §7.1 and §9: the token is good, the proof is not. It lacks a nonce, or it was seen
  // before, because Java's own client sends a GET again when a kept connection breaks.
  private static boolean demandsAnotherProof(Answer answer) {
    return answer.status() == 401
        && answer.headers("WWW-Authenticate").stream()
            .anyMatch(
                challenge ->
                    challenge.contains("use_dpop_nonce")
                        || challenge.contains("invalid_dpop_proof"));
  }
}
