package org.gezinspod.pod.change;

import org.eclipse.rdf4j.model.Model;

public interface Change {
  boolean looks();

  boolean adds();

  boolean removes();

  Model apply(Model m);
}
