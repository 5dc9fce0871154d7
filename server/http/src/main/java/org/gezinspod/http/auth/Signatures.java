package org.gezinspod.http.auth;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.math.BigInteger;
import java.security.Provider;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The signature algorithms that this server accepts, and what computes them.
 *
 * <p>{@link #ALGORITHMS} is also what the discovery document says: one list, so that they cannot
 * differ. Elliptic curves go through the Amazon Corretto provider where its native library loads
 * (eight times as fast), else through the JDK.
 */
public final class Signatures {

  /**
   * RFC 9449 §4.3, 5: asymmetric, "supported by the application, and acceptable per local policy".
   */
  public static final List<JWSAlgorithm> ALGORITHMS =
      List.of(JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.RS256, JWSAlgorithm.PS256);

  /** NIST SP 800-131A: shorter keys are not allowed. */
  private static final int MIN_RSA_BITS = 2048;

  /** Longer keys only cost the server time. */
  private static final int MAX_RSA_BITS = 4096;

  /** A large public exponent makes each check slow. */
  private static final int MAX_RSA_EXPONENT_BITS = 32;

  private static final Logger LOG = LoggerFactory.getLogger(Signatures.class);
  private static final Optional<Provider> CORRETTO = corretto();

  private Signatures() {}

  private static Optional<Provider> corretto() {
    try {
      AmazonCorrettoCryptoProvider provider = AmazonCorrettoCryptoProvider.INSTANCE;
      if (provider.getLoadingError() == null) {
        return Optional.of(provider);
      }
    } catch (LinkageError e) {
      LOG.debug("no native library for this platform", e);
    }
    LOG.info("Signatures are checked by the JDK: the Corretto provider does not load here.");
    return Optional.empty();
  }

  /** Whether the fast provider is in use. */
  public static boolean fast() {
    return CORRETTO.isPresent();
  }

  /**
   * What checks signatures of this key with this algorithm. Safe for many threads.
   *
   * @return empty when the algorithm is not accepted, or the key is not fit for it
   */
  static Optional<JWSVerifier> verifier(JWSAlgorithm algorithm, JWK key) throws JOSEException {
    if (!ALGORITHMS.contains(algorithm) || key.isPrivate()) {
      return Optional.empty();
    }
    return switch (key) {
      case ECKey ec -> {
        ECDSAVerifier verifier = new ECDSAVerifier(ec);
        CORRETTO.ifPresent(verifier.getJCAContext()::setProvider);
        yield verifier.supportedJWSAlgorithms().contains(algorithm)
            ? Optional.of(verifier)
            : Optional.empty();
      }
      case RSAKey rsa -> {
        RSASSAVerifier verifier = new RSASSAVerifier(rsa);
        yield fit(rsa.toRSAPublicKey()) && verifier.supportedJWSAlgorithms().contains(algorithm)
            ? Optional.of(verifier)
            : Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  private static boolean fit(RSAPublicKey key) {
    int bits = key.getModulus().bitLength();
    BigInteger exponent = key.getPublicExponent();
    return bits >= MIN_RSA_BITS
        && bits <= MAX_RSA_BITS
        && exponent.testBit(0)
        && exponent.compareTo(BigInteger.ONE) > 0
        && exponent.bitLength() <= MAX_RSA_EXPONENT_BITS;
  }

  static JWSSigner signer(ECKey key) throws JOSEException {
    ECDSASigner signer = new ECDSASigner(key);
    CORRETTO.ifPresent(signer.getJCAContext()::setProvider);
    return signer;
  }
}
