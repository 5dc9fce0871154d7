package org.gezinspod.store.account;

import java.time.Instant;
import java.util.Optional;
import org.gezinspod.pod.account.AccountId;
import org.gezinspod.pod.account.RefreshToken;
import org.gezinspod.pod.account.RefreshTokens;
import org.gezinspod.pod.account.TokenHash;
import org.gezinspod.store.sql.Moments;
import org.gezinspod.store.sql.Row;
import org.gezinspod.store.sql.Sql;

/** Refresh tokens. Rotating one sweeps away those past their end. */
public final class RefreshTokenRows implements RefreshTokens {
  private static final String SELECT =
      "select token, family, client, account, key_thumbprint, scopes, authenticated_at,"
          + " expires_at, used from refresh_token where token = ? and expires_at > ?";

  private final Desk desk;

  public RefreshTokenRows(Desk desk) {
    this.desk = desk;
  }

  private record Found(RefreshToken token, boolean used) {}

  @Override
  public void add(RefreshToken token) {
    desk.write(sql -> insert(sql, token));
  }

  private static int insert(Sql sql, RefreshToken token) {
    return sql.update(
        "insert into refresh_token (token, family, client, account, key_thumbprint, scopes,"
            + " authenticated_at, expires_at, used) values (?, ?, ?, ?, ?, ?, ?, ?, 0)",
        token.token().hex(),
        token.family(),
        token.clientId(),
        token.account().value(),
        token.keyThumbprint(),
        Desk.joined(token.scopes()),
        Moments.number(token.authenticatedAt()),
        Moments.number(token.expiresAt()));
  }

  @Override
  public Optional<RefreshToken> find(TokenHash token, Instant now) {
    return desk.read(sql -> found(sql, token, now)).map(Found::token);
  }

  private static Optional<Found> found(Sql sql, TokenHash token, Instant now) {
    return sql.one(SELECT, RefreshTokenRows::found, token.hex(), Moments.number(now));
  }

  private static Found found(Row row) {
    RefreshToken token =
        new RefreshToken(
            new TokenHash(row.text(1)),
            row.text(2),
            row.text(3),
            new AccountId(row.text(4)),
            row.text(5),
            Desk.split(row.text(6)),
            Moments.moment(row.number(7)),
            Moments.moment(row.number(8)));
    return new Found(token, row.number(9) == 1);
  }

  @Override
  public Rotation rotate(TokenHash old, RefreshToken next, Instant now) {
    return desk.write(sql -> rotate(sql, old, next, now));
  }

  private static Rotation rotate(Sql sql, TokenHash old, RefreshToken next, Instant now) {
    sql.update("delete from refresh_token where expires_at <= ?", Moments.number(now));
    Optional<Found> found = found(sql, old, now);
    if (found.isEmpty()) {
      return Rotation.UNKNOWN;
    }
    if (found.get().used()) {
      sql.update("delete from refresh_token where family = ?", found.get().token().family());
      return Rotation.USED_BEFORE;
    }
    sql.updateOne("update refresh_token set used = 1 where token = ?", old.hex());
    insert(sql, next);
    return Rotation.ROTATED;
  }

  @Override
  public void removeFamily(String family) {
    desk.write(sql -> sql.update("delete from refresh_token where family = ?", family));
  }

  @Override
  public void removeAll(AccountId account) {
    desk.write(sql -> sql.update("delete from refresh_token where account = ?", account.value()));
  }
}
