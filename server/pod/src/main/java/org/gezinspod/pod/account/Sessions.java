package org.gezinspod.pod.account;

import java.time.Instant;
import java.util.Optional;

/** The browsers that are signed in. */
public interface Sessions {

  void open(Session session);

  /** The session, if it has not ended: {@code now < expiresAt}. */
  Optional<Session> find(TokenHash token, Instant now);

  /** Ends one session. False when there was none. */
  boolean close(TokenHash token);

  /** Ends every session of one account. */
  void closeAll(AccountId account);
}
