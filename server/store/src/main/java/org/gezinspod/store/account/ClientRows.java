package org.gezinspod.store.account;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gezinspod.pod.account.AccountId;
import org.gezinspod.pod.account.Client;
import org.gezinspod.pod.account.Clients;
import org.gezinspod.pod.account.SecretHash;
import org.gezinspod.store.sql.Moments;
import org.gezinspod.store.sql.Row;

/** The programs that may ask for tokens. */
public final class ClientRows implements Clients {
  private static final String MACHINE = "machine";
  private static final String APP = "app";
  private static final String INSERT =
      "insert into client (id, kind, owner, name, redirect_uris, secret, refreshing,"
          + " registered_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";

  private final Desk desk;

  public ClientRows(Desk desk) {
    this.desk = desk;
  }

  @Override
  public boolean register(Client client) {
    Object[] row =
        switch (client) {
          case Client.Machine machine -> row(machine);
          case Client.App app -> row(app);
        };
    return desk.write(sql -> sql.update(INSERT, row) == 1);
  }

  private static Object[] row(Client.Machine machine) {
    return new Object[] {
      machine.id(),
      MACHINE,
      machine.owner().value(),
      "",
      "",
      machine.secret().encoded(),
      0,
      Moments.number(machine.registeredAt())
    };
  }

  private static Object[] row(Client.App app) {
    Optional<String> secret =
        switch (app.credential()) {
          case Client.Credential.None() -> Optional.empty();
          case Client.Credential.Secret(SecretHash hash) -> Optional.of(hash.encoded());
        };
    // A URI holds no line break.
    String uris = app.redirectUris().stream().map(URI::toString).collect(Collectors.joining("\n"));
    return new Object[] {
      app.id(),
      APP,
      "",
      app.name(),
      uris,
      secret,
      app.refreshing() ? 1 : 0,
      Moments.number(app.registeredAt())
    };
  }

  @Override
  public Optional<Client> byId(String id) {
    return desk.read(
        sql ->
            sql.one(
                "select id, kind, owner, name, redirect_uris, secret, refreshing, registered_at"
                    + " from client where id = ?",
                ClientRows::client,
                id));
  }

  private static Client client(Row row) {
    if (row.text(2).equals(MACHINE)) {
      return new Client.Machine(
          row.text(1),
          new AccountId(row.text(3)),
          new SecretHash(row.text(6)),
          Moments.moment(row.number(8)));
    }
    List<URI> uris = Arrays.stream(row.text(5).split("\n")).map(URI::create).toList();
    Client.Credential credential =
        row.optionalText(6)
            .<Client.Credential>map(hash -> new Client.Credential.Secret(new SecretHash(hash)))
            .orElseGet(Client.Credential.None::new);
    return new Client.App(
        row.text(1),
        row.text(4),
        uris,
        credential,
        row.number(7) == 1,
        Moments.moment(row.number(8)));
  }

  @Override
  public long appCount() {
    return desk.read(
        sql ->
            sql.one("select count(*) from client where kind = ?", row -> row.number(1), APP)
                .orElse(0L));
  }

  @Override
  public boolean remove(String id) {
    return desk.write(
        sql -> {
          sql.update("delete from authorization_code where client = ?", id);
          sql.update("delete from refresh_token where client = ?", id);
          sql.update("delete from consent where client = ?", id);
          return sql.update("delete from client where id = ?", id) == 1;
        });
  }
}
