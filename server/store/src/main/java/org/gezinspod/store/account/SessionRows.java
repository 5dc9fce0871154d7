package org.gezinspod.store.account;

import java.time.Instant;
import java.util.Optional;
import org.gezinspod.pod.account.AccountId;
import org.gezinspod.pod.account.Session;
import org.gezinspod.pod.account.Sessions;
import org.gezinspod.pod.account.TokenHash;
import org.gezinspod.store.sql.Moments;

/** The browsers that are signed in. Opening one sweeps away those that ended. */
public final class SessionRows implements Sessions {
  private final Desk desk;

  public SessionRows(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void open(Session session) {
    desk.write(
        sql -> {
          sql.update(
              "delete from session where expires_at <= ?", Moments.number(session.openedAt()));
          return sql.update(
              "insert into session (token, account, opened_at, expires_at) values (?, ?, ?, ?)",
              session.token().hex(),
              session.account().value(),
              Moments.number(session.openedAt()),
              Moments.number(session.expiresAt()));
        });
  }

  @Override
  public Optional<Session> find(TokenHash token, Instant now) {
    return desk.read(
        sql ->
            sql.one(
                "select account, opened_at, expires_at from session"
                    + " where token = ? and expires_at > ?",
                row ->
                    new Session(
                        token,
                        new AccountId(row.text(1)),
                        Moments.moment(row.number(2)),
                        Moments.moment(row.number(3))),
                token.hex(),
                Moments.number(now)));
  }

  @Override
  public boolean close(TokenHash token) {
    return desk.write(sql -> sql.update("delete from session where token = ?", token.hex()) == 1);
  }

  @Override
  public void closeAll(AccountId account) {
    desk.write(sql -> sql.update("delete from session where account = ?", account.value()));
  }
}
