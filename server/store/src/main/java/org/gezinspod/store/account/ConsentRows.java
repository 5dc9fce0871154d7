package org.gezinspod.store.account;

import java.util.Optional;
import org.gezinspod.pod.account.AccountId;
import org.gezinspod.pod.account.Consent;
import org.gezinspod.pod.account.Consents;
import org.gezinspod.store.sql.Moments;

/** To which apps people said yes. */
public final class ConsentRows implements Consents {
  private final Desk desk;

  public ConsentRows(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void give(Consent consent) {
    desk.write(
        sql ->
            sql.update(
                "insert into consent (account, client, scopes, given_at) values (?, ?, ?, ?)"
                    + " on conflict (account, client) do update set scopes = excluded.scopes,"
                    + " given_at = excluded.given_at",
                consent.account().value(),
                consent.clientId(),
                Desk.joined(consent.scopes()),
                Moments.number(consent.givenAt())));
  }

  @Override
  public Optional<Consent> find(AccountId account, String clientId) {
    return desk.read(
        sql ->
            sql.one(
                "select scopes, given_at from consent where account = ? and client = ?",
                row ->
                    new Consent(
                        account, clientId, Desk.split(row.text(1)), Moments.moment(row.number(2))),
                account.value(),
                clientId));
  }

  @Override
  public void withdraw(AccountId account, String clientId) {
    desk.write(
        sql -> {
          sql.update(
              "delete from refresh_token where account = ? and client = ?",
              account.value(),
              clientId);
          return sql.update(
              "delete from consent where account = ? and client = ?", account.value(), clientId);
        });
  }
}
