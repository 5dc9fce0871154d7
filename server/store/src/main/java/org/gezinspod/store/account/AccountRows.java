package org.gezinspod.store.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.gezinspod.pod.account.Account;
import org.gezinspod.pod.account.AccountId;
import org.gezinspod.pod.account.Accounts;
import org.gezinspod.pod.account.EmailAddress;
import org.gezinspod.pod.account.SecretHash;
import org.gezinspod.store.codec.PersonCodec;
import org.gezinspod.store.seal.Aad;
import org.gezinspod.store.sql.Moments;
import org.gezinspod.store.sql.Row;
import org.gezinspod.store.sql.Sql;

/** The people who can sign in: e-mail address and WebID sealed, and found by keyed hashes. */
public final class AccountRows implements Accounts {
  private static final String SELECT =
      "select id, name, sealed_person, password, created_at from account where ";

  private final Desk desk;

  public AccountRows(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Opening open(Account account) {
    return desk.write(sql -> open(sql, account));
  }

  private Opening open(Sql sql, Account account) {
    byte[] email = desk.emailHash(account.email().value());
    byte[] webId = desk.agentHash(account.webId().stringValue());
    Map<Field, Optional<Long>> rows = new LinkedHashMap<>();
    rows.put(Field.ID, taken(sql, "id = ?", account.id().value()));
    rows.put(Field.NAME, taken(sql, "name = ?", account.name()));
    rows.put(Field.EMAIL, taken(sql, "email_hash = ?", email));
    rows.put(Field.WEB_ID, taken(sql, "web_id_hash = ?", webId));
    for (Map.Entry<Field, Optional<Long>> row : rows.entrySet()) {
      if (row.getValue().isPresent()) {
        return new Opening.Taken(row.getKey());
      }
    }
    byte[] person = PersonCodec.encode(account.email().value(), account.webId().stringValue());
    sql.updateOne(
        "insert into account (id, name, email_hash, web_id_hash, sealed_person, password,"
            + " created_at) values (?, ?, ?, ?, ?, ?, ?)",
        account.id().value(),
        account.name(),
        email,
        webId,
        desk.master().seal(binding(account.id().value()), person),
        account.password().encoded(),
        Moments.number(account.createdAt()));
    return new Opening.Opened();
  }

  private static Optional<Long> taken(Sql sql, String where, Object value) {
    return sql.one("select 1 from account where " + where, row -> row.number(1), value);
  }

  @Override
  public Optional<Account> byId(AccountId id) {
    return find("id = ?", id.value());
  }

  @Override
  public Optional<Account> byName(String name) {
    return find("name = ?", name);
  }

  @Override
  public Optional<Account> byEmail(EmailAddress email) {
    return find("email_hash = ?", desk.emailHash(email.value()));
  }

  @Override
  public Optional<Account> byWebId(IRI webId) {
    return find("web_id_hash = ?", desk.agentHash(webId.stringValue()));
  }

  private Optional<Account> find(String where, Object value) {
    return desk.read(sql -> sql.one(SELECT + where, this::account, value));
  }

  private Account account(Row row) {
    String id = row.text(1);
    PersonCodec.Texts person = PersonCodec.decode(desk.master().open(binding(id), row.bytes(3)));
    return new Account(
        new AccountId(id),
        row.text(2),
        new EmailAddress(person.at(0)),
        SimpleValueFactory.getInstance().createIRI(person.at(1)),
        new SecretHash(row.text(4)),
        Moments.moment(row.number(5)));
  }

  @Override
  public boolean changePassword(AccountId id, SecretHash password) {
    return desk.write(
        sql -> {
          int changed =
              sql.update(
                  "update account set password = ? where id = ?", password.encoded(), id.value());
          sql.update("delete from session where account = ?", id.value());
          sql.update("delete from refresh_token where account = ?", id.value());
          return changed == 1;
        });
  }

  private static Aad binding(String id) {
    return Aad.of("account").and(id);
  }
}
