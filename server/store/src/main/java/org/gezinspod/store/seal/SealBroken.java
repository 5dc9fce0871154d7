package org.gezinspod.store.seal;

/**
 * A sealed thing does not open: it was changed, moved, or sealed under another key. The message
 * holds no content.
 */
public final class SealBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SealBroken(String what) {
    super(what);
  }
}
