package org.gezinspod.store.account;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gezinspod.pod.account.SigningKey;
import org.gezinspod.pod.account.SigningKeys;
import org.gezinspod.store.seal.Aad;
import org.gezinspod.store.sql.Moments;
import org.gezinspod.store.sql.Sql;

/** The keys with which this server signs, sealed under its master key. */
public final class SigningKeyRows implements SigningKeys {
  private final Desk desk;

  public SigningKeyRows(Desk desk) {
    this.desk = desk;
  }

  @Override
  public List<SigningKey> all() {
    return desk.read(this::all);
  }

  private List<SigningKey> all(Sql sql) {
    return sql.all(
        "select id, sealed_jwk, created_at from signing_key order by created_at desc, id",
        row -> {
          byte[] jwk = desk.master().open(binding(row.text(1)), row.bytes(2));
          return new SigningKey(
              row.text(1), new String(jwk, StandardCharsets.UTF_8), Moments.moment(row.number(3)));
        });
  }

  @Override
  public List<SigningKey> firstOrExisting(SigningKey fresh) {
    return desk.write(
        sql -> {
          List<SigningKey> standing = all(sql);
          if (!standing.isEmpty()) {
            return standing;
          }
          insert(sql, fresh);
          return List.of(fresh);
        });
  }

  @Override
  public void add(SigningKey key) {
    desk.write(sql -> insert(sql, key));
  }

  private int insert(Sql sql, SigningKey key) {
    byte[] jwk = key.privateJwk().getBytes(StandardCharsets.UTF_8);
    return sql.update(
        "insert into signing_key (id, sealed_jwk, created_at) values (?, ?, ?)",
        key.keyId(),
        desk.master().seal(binding(key.keyId()), jwk),
        Moments.number(key.createdAt()));
  }

  @Override
  public boolean remove(String keyId) {
    return desk.write(sql -> sql.update("delete from signing_key where id = ?", keyId) == 1);
  }

  private static Aad binding(String keyId) {
    return Aad.of("signing-key").and(keyId);
  }
}
