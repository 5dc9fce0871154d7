package org.gezinspod.pod.rdf;

public record RdfLimits(int bytes) {
  public static final RdfLimits DEFAULT = new RdfLimits(1);
}
