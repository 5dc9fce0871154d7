package org.gezinspod.http.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.Base64URL;
import java.text.ParseException;
import java.util.Optional;
import org.gezinspod.http.auth.ProofRefused.Fault;

/**
 * The header of a DPoP proof, checked: a key, its algorithm, its thumbprint. A client's header is
 * the same in each of its proofs, so that it is worth keeping.
 *
 * @param thumbprint RFC 7638, SHA-256: what {@code cnf.jkt} is compared with
 */
record ProofKey(JWSHeader header, JWSVerifier verifier, String thumbprint) {

  private static final JOSEObjectType TYPE = new JOSEObjectType("dpop+jwt");

  /** Reads the first part of a proof. */
  static ProofKey read(String segment) throws ProofRefused {
    try {
      JWSHeader header = JWSHeader.parse(new Base64URL(segment));
      JWK key = header.getJWK();
      if (!TYPE.equals(header.getType()) || key == null || header.getCriticalParams() != null) {
        throw new ProofRefused(Fault.HEADER);
      }
      Optional<JWSVerifier> verifier = Signatures.verifier(header.getAlgorithm(), key);
      return new ProofKey(
          header,
          verifier.orElseThrow(() -> new ProofRefused(Fault.HEADER)),
          key.computeThumbprint().toString());
    } catch (ParseException | JOSEException | IllegalArgumentException e) {
      // RFC 9449 §4.3, 7: a private key in the header comes here, too: Nimbus refuses to parse it.
      throw new ProofRefused(Fault.HEADER);
    }
  }
}
