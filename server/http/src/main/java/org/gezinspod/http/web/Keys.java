package org.gezinspod.http.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gezinspod.http.web.desk.FamilyDesk.Folder;
import org.gezinspod.http.web.desk.Holder;

/**
 * Meaningless keys for what must not stand in a URL or a form by its name.
 *
 * <p>A person's key holds in one session only. A folder's key lasts, so that a bookmark works; it
 * tells nothing to who does not know the folder already.
 */
final class Keys {

  private static final int BYTES = 9;

  private Keys() {}

  static String ofFolder(Folder folder) {
    try {
      byte[] text = ("folder " + folder.id()).getBytes(StandardCharsets.UTF_8);
      return hex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  static Optional<Folder> folder(List<Folder> folders, String key) {
    return folders.stream().filter(folder -> ofFolder(folder).equals(key)).findFirst();
  }

  static String ofPerson(Visitor visitor, Holder holder) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(visitor.formKey().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return hex(mac.doFinal(("person " + holder.id()).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }

  /** People by their keys, in the order given. */
  static Map<String, Holder> people(Visitor visitor, List<Holder> people) {
    Map<String, Holder> byKey = new LinkedHashMap<>();
    people.forEach(person -> byKey.put(ofPerson(visitor, person), person));
    return byKey;
  }

  private static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest, 0, BYTES);
  }
}
