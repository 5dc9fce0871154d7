package org.gezinspod.store.account;

import java.time.Instant;
import java.util.Optional;
import org.gezinspod.pod.account.AccountId;
import org.gezinspod.pod.account.AuthorizationCode;
import org.gezinspod.pod.account.AuthorizationCodes;
import org.gezinspod.pod.account.TokenHash;
import org.gezinspod.store.sql.Moments;
import org.gezinspod.store.sql.Row;
import org.gezinspod.store.sql.Sql;

/** Codes that wait to be redeemed. Redeeming one sweeps away those past their end. */
public final class CodeRows implements AuthorizationCodes {
  private final Desk desk;

  public CodeRows(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void add(AuthorizationCode code) {
    desk.write(
        sql ->
            sql.update(
                "insert into authorization_code (code, client, account, redirect_uri, challenge,"
                    + " scopes, nonce, key_thumbprint, family, authenticated_at, expires_at, used)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                code.code().hex(),
                code.clientId(),
                code.account().value(),
                code.redirectUri(),
                code.codeChallenge(),
                Desk.joined(code.scopes()),
                code.nonce(),
                code.keyThumbprint(),
                code.family(),
                Moments.number(code.authenticatedAt()),
                Moments.number(code.expiresAt())));
  }

  private record Found(AuthorizationCode code, boolean used) {}

  @Override
  public Redemption redeem(TokenHash code, Instant now) {
    return desk.write(sql -> redeem(sql, code, now));
  }

  private static Redemption redeem(Sql sql, TokenHash code, Instant now) {
    sql.update("delete from authorization_code where expires_at <= ?", Moments.number(now));
    Optional<Found> found =
        sql.one(
            "select code, client, account, redirect_uri, challenge, scopes, nonce,"
                + " key_thumbprint, family, authenticated_at, expires_at, used"
                + " from authorization_code where code = ?",
            CodeRows::found,
            code.hex());
    if (found.isEmpty()) {
      return new Redemption.Unknown();
    }
    if (found.get().used()) {
      sql.update("delete from refresh_token where family = ?", found.get().code().family());
      return new Redemption.UsedBefore();
    }
    sql.updateOne("update authorization_code set used = 1 where code = ?", code.hex());
    return new Redemption.Redeemed(found.get().code());
  }

  private static Found found(Row row) {
    AuthorizationCode code =
        new AuthorizationCode(
            new TokenHash(row.text(1)),
            row.text(2),
            new AccountId(row.text(3)),
            row.text(4),
            row.text(5),
            Desk.split(row.text(6)),
            row.text(7),
            row.text(8),
            row.text(9),
            Moments.moment(row.number(10)),
            Moments.moment(row.number(11)));
    return new Found(code, row.number(12) == 1);
  }
}
