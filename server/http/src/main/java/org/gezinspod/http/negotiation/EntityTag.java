package org.gezinspod.http.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gezinspod.pod.resource.MediaType;

/**
 * The validator of one representation (RFC 9110 §8.8.3): the tag of the version, and the media type
 * that it is written in, because "two representations of the same resource" in two formats need two
 * strong tags.
 *
 * @param version the tag of the resource's version
 * @param form distinguishes the formats of one version
 * @param weak whether it was marked {@code W/}; ours never are
 */
public record EntityTag(String version, String form, boolean weak) {
  private static final char JOINT = '-';

  /** The tag of a version in a format. */
  public static EntityTag of(String version, MediaType type) {
    return new EntityTag(version, form(type), false);
  }

  private static String form(MediaType type) {
    if (type.equals(MediaType.TURTLE)) {
      return "t";
    }
    if (type.equals(MediaType.JSON_LD)) {
      return "j";
    }
    return type.equals(MediaType.N_TRIPLES) ? "n" : "b";
  }

  /**
   * Reads a list of tags.
   *
   * @return nothing where it is not one (RFC 9110 §13.1.1: {@code #entity-tag})
   */
  public static Optional<List<EntityTag>> parse(String list) {
    List<EntityTag> tags = new ArrayList<>();
    int i = 0;
    while (i < list.length()) {
      char c = list.charAt(i);
      if (c == ' ' || c == '\t' || c == ',') {
        i++;
        continue;
      }
      boolean weak = list.startsWith("W/", i);
      int open = weak ? i + 2 : i;
      int close = open < list.length() ? list.indexOf('"', open + 1) : -1;
      if (close < 0 || list.charAt(open) != '"' || !isOpaque(list, open + 1, close)) {
        return Optional.empty();
      }
      tags.add(of(list.substring(open + 1, close), weak));
      i = close + 1;
      if (i < list.length() && " \t,".indexOf(list.charAt(i)) < 0) {
        return Optional.empty();
      }
    }
    return tags.isEmpty() ? Optional.empty() : Optional.of(tags);
  }

  private static boolean isOpaque(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c <= 0x20 || c == 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static EntityTag of(String opaque, boolean weak) {
    int joint = opaque.lastIndexOf(JOINT);
    return joint < 0
        ? new EntityTag(opaque, "", weak)
        : new EntityTag(opaque.substring(0, joint), opaque.substring(joint + 1), weak);
  }

  /** Strong comparison (RFC 9110 §8.8.3.2): neither is weak and they are the same. */
  public boolean equalsStrongly(EntityTag other) {
    return !weak && !other.weak && equalsWeakly(other);
  }

  /** Weak comparison: they are the same but for being weak. */
  public boolean equalsWeakly(EntityTag other) {
    return version.equals(other.version) && form.equals(other.form);
  }

  /** As it stands in a header. */
  @Override
  public String toString() {
    String opaque = form.isEmpty() ? version : version + JOINT + form;
    return (weak ? "W/\"" : "\"") + opaque + '"';
  }
}
