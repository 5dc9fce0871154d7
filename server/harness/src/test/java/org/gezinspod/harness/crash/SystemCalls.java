package org.gezinspod.harness.crash;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A trace that strace wrote, in which is looked for one request, the answer to it, and how often
 * the write-ahead log was brought to the disk in between. A call that takes long stands on two
 * lines; it counts where it ended.
 */
final class SystemCalls {
  private static final Pattern LINE = Pattern.compile("(\\d+) +(.*)");
  private static final Pattern SYNC = Pattern.compile("(fsync|fdatasync)\\(\\d+<[^>]*-wal>.*");
  private static final Pattern SYNCED =
      Pattern.compile("<\\.\\.\\. (fsync|fdatasync) resumed>\\) += 0");
  private static final Pattern WRITE =
      Pattern.compile("(write|writev|sendto|sendmsg|<\\.\\.\\. (write|writev|sendto|sendmsg)).*");
  private static final Pattern READ =
      Pattern.compile("(read|readv|recvfrom|<\\.\\.\\. (read|readv|recvfrom)).*");

  /**
   * What was found.
   *
   * @param syncs how many syncs of the log ended after the request came and before the answer left
   */
  record Between(boolean requestSeen, boolean answerSeen, int syncs) {}

  private SystemCalls() {}

  /** Looks for the calls between a request and its answer. */
  static Between between(List<String> trace, String request, String answer) {
    Set<String> syncing = new HashSet<>();
    boolean asked = false;
    int syncs = 0;
    for (String text : trace) {
      Matcher line = LINE.matcher(text);
      if (!line.matches()) {
        continue;
      }
      String thread = line.group(1);
      String call = line.group(2);
      if (!asked) {
        asked = READ.matcher(call).matches() && call.contains(request);
      } else if (WRITE.matcher(call).matches() && call.contains(answer)) {
        return new Between(true, true, syncs);
      } else if (SYNC.matcher(call).matches()) {
        // One that begins only now: it covers what the request wrote.
        if (call.endsWith("<unfinished ...>")) {
          syncing.add(thread);
        } else if (call.endsWith("= 0")) {
          syncs++;
        }
      } else if (SYNCED.matcher(call).matches() && syncing.remove(thread)) {
        syncs++;
      }
    }
    return new Between(asked, false, syncs);
  }
}
