package org.gezinspod.app.bench;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/** What is asked over and over. The same bytes go to every server that is measured. */
public enum Workload {
  PUBLIC_GET("public-get", "GET of a public document of 2 KB"),
  PRIVATE_GET("private-get", "GET of a private document of 2 KB, each with its own DPoP proof"),
  PUT("put", "PUT of a small Turtle document, created or replaced"),
  PATCH("patch", "N3 Patch that inserts two statements; every twentieth makes a document"),
  LIST("list", "GET of a container with 1,000 members, with DPoP"),
  SPARQL("sparql", "SPARQL join over a pod with 300 documents, with DPoP");

  private static final int PUT_DOCUMENTS = 50;
  private static final int PATCHES_PER_DOCUMENT = 20;

  private final String key;
  private final String meaning;

  Workload(String key, String meaning) {
    this.key = key;
    this.meaning = meaning;
  }

  /** The name on the command line. */
  public String key() {
    return key;
  }

  public String meaning() {
    return meaning;
  }

  /** The workload of this name. */
  public static Optional<Workload> of(String key) {
    return Arrays.stream(values()).filter(workload -> workload.key.equals(key)).findFirst();
  }

  /** Whether each request is the same, so that its bytes are made once. */
  boolean isAlwaysTheSame() {
    return this == PUBLIC_GET;
  }

  /**
   * One of the requests.
   *
   * @param round tells the runs of one bench apart, so that each patches documents of its own
   * @param connection which connection asks it
   * @param index how many it asked before
   */
  Question question(URI pod, String round, int connection, int index) {
    return switch (this) {
      case PUBLIC_GET -> Question.get(pod.resolve(SampleData.PUBLIC), false);
      case PRIVATE_GET -> Question.get(pod.resolve(SampleData.PRIVATE), true);
      case PUT ->
          Question.with(
              "PUT",
              pod.resolve(SampleData.FOLDER + "put/" + connection + "-" + index % PUT_DOCUMENTS),
              "text/turtle",
              SampleData.small(index));
      case PATCH ->
          Question.with(
              "PATCH",
              pod.resolve(
                  "%spatch-%s/%d-%d"
                      .formatted(
                          SampleData.FOLDER, round, connection, index / PATCHES_PER_DOCUMENT)),
              "text/n3",
              SampleData.patch(index));
      case LIST -> Question.get(pod.resolve(SampleData.LISTED), true);
      case SPARQL ->
          Question.with(
              "POST", pod.resolve("sparql"), "application/sparql-query", SampleData.join(index));
    };
  }
}
