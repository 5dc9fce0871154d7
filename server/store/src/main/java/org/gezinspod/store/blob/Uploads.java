package org.gezinspod.store.blob;

import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gezinspod.pod.name.PodName;
import org.gezinspod.pod.resource.Upload;
import org.gezinspod.store.sql.Committer;
import org.gezinspod.store.sql.Sql;

/**
 * Binaries that were received and that no transaction took yet. Each has a row, written before its
 * file comes to its place and deleted by the transaction that takes it: what a crash leaves behind
 * is found by the rows, and swept away at the next start.
 */
public final class Uploads {
  private final BlobFiles files;
  private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

  /** An upload in the hand of a transaction. */
  public record Waiting(PodName pod, String id, long size, BlobName name) {}

  public Uploads(BlobFiles files) {
    this.files = files;
  }

  /** Throws away what an earlier process received and no transaction took. */
  public void sweep(Sql sql) {
    for (String file : sql.all("select file from upload", row -> row.text(1))) {
      files.discard(file);
    }
    sql.update("delete from upload");
    sql.commit();
  }

  /** Receives a binary whole, and returns when it is durable. */
  public Upload receive(PodName pod, InputStream body, long most, Committer committer) {
    String id = UUID.randomUUID().toString();
    BlobName name = new BlobName(files.nameOf(pod, id), FrameKey.fresh());
    long size = files.receive(name, body, most);
    try {
      committer.writeAsItGoes(
          sql ->
              sql.update(
                  "insert into upload (pod, id, file) values (?, ?, ?)",
                  pod.value(),
                  id,
                  name.file()));
      files.settle(name);
    } catch (RuntimeException e) {
      files.discard(name.file());
      throw e;
    }
    waiting.put(id, new Waiting(pod, id, size, name));
    return new Upload(id, size);
  }

  /**
   * Takes an upload for a transaction. Only one can have it.
   *
   * @throws IllegalArgumentException where it was taken or thrown away, or is of another pod
   */
  public Waiting take(PodName pod, Upload upload) {
    Waiting taken = waiting.remove(upload.id());
    if (taken == null) {
      throw new IllegalArgumentException("no such upload waits");
    }
    if (!taken.pod().equals(pod)) {
      giveBack(taken);
      throw new IllegalArgumentException("the upload is of another pod");
    }
    return taken;
  }

  /** The transaction that took it was undone. */
  public void giveBack(Waiting upload) {
    waiting.put(upload.id(), upload);
  }

  /** Part of the transaction that took it. */
  public void deleteRow(Sql sql, Waiting upload) {
    sql.updateOne("delete from upload where pod = ? and id = ?", upload.pod().value(), upload.id());
  }

  /** Throws away an upload, unless a transaction took it. */
  public void discard(Upload upload, Committer committer) {
    Waiting unwanted = waiting.remove(upload.id());
    if (unwanted != null) {
      files.discard(unwanted.name().file());
      committer.writeAsItGoes(
          sql ->
              sql.update(
                  "delete from upload where pod = ? and id = ?",
                  unwanted.pod().value(),
                  unwanted.id()));
    }
  }
}
