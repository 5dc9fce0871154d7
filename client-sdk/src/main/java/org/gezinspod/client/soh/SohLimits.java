package org.gezinspod.client.soh;

/**
 * How much JSON a reader takes before it refuses. Every limit is checked while reading, so that a
 * hostile document costs no more than its limits allow.
 *
 * @param maxBytes length of the document in bytes
 * @param maxDepth nesting of objects and arrays; the deepest SOH document needs seven
 * @param maxValues number of values of any kind, member names included
 * @param maxTextLength length of one string in UTF-16 units
 * @param maxNameLength length of one member name in UTF-16 units
 * @param maxNumberLength length of one number as written
 * @param maxExponent largest absolute exponent of a number
 */
public record SohLimits(
    int maxBytes,
    int maxDepth,
    int maxValues,
    int maxTextLength,
    int maxNameLength,
    int maxNumberLength,
    int maxExponent) {

  static final int MAX_DEPTH = 500;

  /** Four megabytes, 32 levels, 100,000 values, texts of a million: room for long minutes. */
  public static final SohLimits DEFAULT =
      new SohLimits(4 << 20, 32, 100_000, 1_000_000, 256, 64, 400);

  /** Checks that every limit allows something. */
  public SohLimits {
    if (maxBytes < 2
        || maxDepth < 1
        || maxValues < 1
        || maxTextLength < 1
        || maxNameLength < 1
        || maxNumberLength < 1
        || maxExponent < 0) {
      throw new IllegalArgumentException("Every limit is a positive number");
    }
    if (maxDepth > MAX_DEPTH) {
      throw new IllegalArgumentException("maxDepth is at most " + MAX_DEPTH + ": reading recurses");
    }
  }
}
