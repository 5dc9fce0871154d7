package org.gezinspod.http.web;

import java.util.Map;
import org.gezinspod.http.web.desk.Access;
import org.gezinspod.http.web.desk.FamilyDesk;
import org.gezinspod.http.web.desk.FamilyDesk.Folder;
import org.gezinspod.http.web.desk.Holder;

/**
 * One request within a folder.
 *
 * @param folders how many folders the visitor has
 */
record Room(
    Visit visit, FamilyDesk desk, Folder folder, int folders, FolderPaths paths, Sentences say) {

  /** A person's meaningless key on the pages of this visitor. */
  String key(Holder holder) {
    return Keys.ofPerson(visit.visitor(), holder);
  }

  /** Those to whom access can be given, by their keys. */
  Map<String, Holder> candidates() {
    return Keys.people(visit.visitor(), desk.candidates(folder));
  }

  Access access(String id) {
    return desk.access(folder, id).orElseThrow(PublicPages::nothing);
  }
}
