package org.gezinspod.http.auth;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.rdf4j.model.IRI;
import org.gezinspod.pod.account.Account;
import org.gezinspod.pod.account.AccountId;
import org.gezinspod.pod.account.AccountPorts;
import org.gezinspod.pod.account.Accounts;
import org.gezinspod.pod.account.AuthorizationCode;
import org.gezinspod.pod.account.AuthorizationCodes;
import org.gezinspod.pod.account.Client;
import org.gezinspod.pod.account.Clients;
import org.gezinspod.pod.account.Consent;
import org.gezinspod.pod.account.Consents;
import org.gezinspod.pod.account.EmailAddress;
import org.gezinspod.pod.account.RefreshToken;
import org.gezinspod.pod.account.RefreshTokens;
import org.gezinspod.pod.account.SecretHash;
import org.gezinspod.pod.account.Session;
import org.gezinspod.pod.account.Sessions;
import org.gezinspod.pod.account.SigningKey;
import org.gezinspod.pod.account.SigningKeys;
import org.gezinspod.pod.account.TokenHash;

/**
 * Accounts in memory, for tests of this module, which does not see the store. One lock makes each
 * method one transaction; the contract suite of the port holds it to its word.
 */
public final class MemoryAccounts {

  private final Object lock = new Object();
  private final Map<AccountId, Account> accounts = new HashMap<>();
  private final Map<String, Client> clients = new HashMap<>();
  private final Map<TokenHash, Session> sessions = new HashMap<>();
  private final Map<TokenHash, Once<AuthorizationCode>> codes = new HashMap<>();
  private final Map<TokenHash, Once<RefreshToken>> refreshTokens = new HashMap<>();
  private final Map<String, Consent> consents = new HashMap<>();
  private final List<SigningKey> keys = new ArrayList<>();

  private record Once<T>(T value, boolean used) {}

  /** The ports on this memory. */
  public AccountPorts ports() {
    return new AccountPorts(
        new MemoryPeople(),
        new MemoryClients(),
        new MemorySessions(),
        new MemoryCodes(),
        new MemoryRefreshTokens(),
        new MemoryConsents(),
        new MemoryKeys());
  }

  private static String consentKey(AccountId account, String clientId) {
    return account.value() + ' ' + clientId;
  }

  private final class MemoryPeople implements Accounts {

    @Override
    public Opening open(Account account) {
      synchronized (lock) {
        if (accounts.containsKey(account.id())) {
          return new Opening.Taken(Field.ID);
        }
        if (byName(account.name()).isPresent()) {
          return new Opening.Taken(Field.NAME);
        }
        if (byEmail(account.email()).isPresent()) {
          return new Opening.Taken(Field.EMAIL);
        }
        if (byWebId(account.webId()).isPresent()) {
          return new Opening.Taken(Field.WEB_ID);
        }
        accounts.put(account.id(), account);
        return new Opening.Opened();
      }
    }

    private Optional<Account> with(Function<Account, Object> field, Object value) {
      synchronized (lock) {
        return accounts.values().stream().filter(a -> field.apply(a).equals(value)).findFirst();
      }
    }

    @Override
    public Optional<Account> byId(AccountId id) {
      return with(Account::id, id);
    }

    @Override
    public Optional<Account> byName(String name) {
      return with(Account::name, name);
    }

    @Override
    public Optional<Account> byEmail(EmailAddress email) {
      return with(Account::email, email);
    }

    @Override
    public Optional<Account> byWebId(IRI webId) {
      return with(Account::webId, webId);
    }

    @Override
    public boolean changePassword(AccountId id, SecretHash password) {
      synchronized (lock) {
        Account old = accounts.get(id);
        if (old == null) {
          return false;
        }
        accounts.put(
            id, new Account(id, old.name(), old.email(), old.webId(), password, old.createdAt()));
        sessions.values().removeIf(s -> s.account().equals(id));
        refreshTokens.values().removeIf(t -> t.value().account().equals(id));
        return true;
      }
    }
  }

  private final class MemoryClients implements Clients {

    @Override
    public boolean register(Client client) {
      synchronized (lock) {
        return clients.putIfAbsent(client.id(), client) == null;
      }
    }

    @Override
    public Optional<Client> byId(String id) {
      synchronized (lock) {
        return Optional.ofNullable(clients.get(id));
      }
    }

    @Override
    public long appCount() {
      synchronized (lock) {
        return clients.values().stream().filter(c -> c instanceof Client.App).count();
      }
    }

    @Override
    public boolean remove(String id) {
      synchronized (lock) {
        codes.values().removeIf(c -> c.value().clientId().equals(id));
        refreshTokens.values().removeIf(t -> t.value().clientId().equals(id));
        consents.values().removeIf(c -> c.clientId().equals(id));
        return clients.remove(id) != null;
      }
    }
  }

  private final class MemorySessions implements Sessions {

    @Override
    public void open(Session session) {
      synchronized (lock) {
        sessions.put(session.token(), session);
      }
    }

    @Override
    public Optional<Session> find(TokenHash token, Instant now) {
      synchronized (lock) {
        return Optional.ofNullable(sessions.get(token)).filter(s -> now.isBefore(s.expiresAt()));
      }
    }

    @Override
    public boolean close(TokenHash token) {
      synchronized (lock) {
        return sessions.remove(token) != null;
      }
    }

    @Override
    public void closeAll(AccountId account) {
      synchronized (lock) {
        sessions.values().removeIf(s -> s.account().equals(account));
      }
    }
  }

  private final class MemoryCodes implements AuthorizationCodes {

    @Override
    public void add(AuthorizationCode code) {
      synchronized (lock) {
        codes.put(code.code(), new Once<>(code, false));
      }
    }

    @Override
    public Redemption redeem(TokenHash code, Instant now) {
      synchronized (lock) {
        Once<AuthorizationCode> once = codes.get(code);
        if (once == null || !now.isBefore(once.value().expiresAt())) {
          return new Redemption.Unknown();
        }
        if (once.used()) {
          String family = once.value().family();
          refreshTokens.values().removeIf(t -> t.value().family().equals(family));
          return new Redemption.UsedBefore();
        }
        codes.put(code, new Once<>(once.value(), true));
        return new Redemption.Redeemed(once.value());
      }
    }
  }

  private final class MemoryRefreshTokens implements RefreshTokens {

    @Override
    public void add(RefreshToken token) {
      synchronized (lock) {
        refreshTokens.put(token.token(), new Once<>(token, false));
      }
    }

    @Override
    public Optional<RefreshToken> find(TokenHash token, Instant now) {
      synchronized (lock) {
        return Optional.ofNullable(refreshTokens.get(token))
            .map(Once::value)
            .filter(t -> now.isBefore(t.expiresAt()));
      }
    }

    @Override
    public Rotation rotate(TokenHash old, RefreshToken next, Instant now) {
      synchronized (lock) {
        Once<RefreshToken> once = refreshTokens.get(old);
        if (once == null || !now.isBefore(once.value().expiresAt())) {
          return Rotation.UNKNOWN;
        }
        if (once.used()) {
          removeFamily(once.value().family());
          return Rotation.USED_BEFORE;
        }
        refreshTokens.put(old, new Once<>(once.value(), true));
        add(next);
        return Rotation.ROTATED;
      }
    }

    @Override
    public void removeFamily(String family) {
      synchronized (lock) {
        refreshTokens.values().removeIf(t -> t.value().family().equals(family));
      }
    }

    @Override
    public void removeAll(AccountId account) {
      synchronized (lock) {
        refreshTokens.values().removeIf(t -> t.value().account().equals(account));
      }
    }
  }

  private final class MemoryConsents implements Consents {

    @Override
    public void give(Consent consent) {
      synchronized (lock) {
        consents.put(consentKey(consent.account(), consent.clientId()), consent);
      }
    }

    @Override
    public Optional<Consent> find(AccountId account, String clientId) {
      synchronized (lock) {
        return Optional.ofNullable(consents.get(consentKey(account, clientId)));
      }
    }

    @Override
    public void withdraw(AccountId account, String clientId) {
      synchronized (lock) {
        consents.remove(consentKey(account, clientId));
        refreshTokens
            .values()
            .removeIf(
                t -> t.value().account().equals(account) && t.value().clientId().equals(clientId));
      }
    }
  }

  private final class MemoryKeys implements SigningKeys {

    @Override
    public List<SigningKey> all() {
      synchronized (lock) {
        return keys.stream()
            .sorted(Comparator.comparing(SigningKey::createdAt).reversed())
            .toList();
      }
    }

    @Override
    public List<SigningKey> firstOrExisting(SigningKey fresh) {
      synchronized (lock) {
        if (keys.isEmpty()) {
          keys.add(fresh);
        }
        return all();
      }
    }

    @Override
    public void add(SigningKey key) {
      synchronized (lock) {
        keys.add(key);
      }
    }

    @Override
    public boolean remove(String keyId) {
      synchronized (lock) {
        return keys.removeIf(k -> k.keyId().equals(keyId));
      }
    }
  }
}
