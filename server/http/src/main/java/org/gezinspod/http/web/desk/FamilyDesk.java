package org.gezinspod.http.web.desk;

import java.util.List;
import java.util.Optional;

/**
 * What one signed-in person can see and do in the folders she belongs to. Everything is decided and
 * recorded by the pod behind it; the pages decide nothing.
 */
public interface FamilyDesk {

  /** The folders of which this person is a member, by identifier; often one, sometimes none. */
  List<Folder> folders();

  /** Everybody outside the family who can see something now, by name. */
  List<SeeingPerson> whoCanSee(Folder folder);

  /** Those to whom access can be given, by organisation and name. */
  List<Holder> candidates(Folder folder);

  /** What can be given, in the order in which it is offered. */
  List<Allowance> offers(Folder folder);

  /** One access, also when it has ended. */
  Optional<Access> access(Folder folder, String id);

  Outcome give(Folder folder, Order order);

  Outcome stop(Folder folder, String id);

  Looks whoLooked(Folder folder, LookFilter filter);

  /**
   * A family's folder.
   *
   * @param id the meaningless name in its URL
   * @param members the names of the family
   * @param reader the name of the person at this desk
   */
  record Folder(String id, List<String> members, String reader) {
    public Folder {
      members = List.copyOf(members);
    }
  }
}
