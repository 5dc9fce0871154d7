package org.gezinspod.store.pod;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.gezinspod.pod.name.ResourcePath;
import org.gezinspod.pod.resource.Head;
import org.gezinspod.pod.resource.Kind;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePMap;

/**
 * The current versions of one pod at one moment, and which container holds which. Never changes:
 * adding or taking away gives a new one that shares what stayed the same.
 */
final class Contents {
  static final Contents EMPTY = new Contents(TreePMap.empty(), HashTreePMap.empty());

  private final TreePMap<ResourcePath, Entry> entries;
  private final HashPMap<ResourcePath, Folder> folders;
  private volatile @Nullable List<Head> documents;

  private Contents(TreePMap<ResourcePath, Entry> entries, HashPMap<ResourcePath, Folder> folders) {
    this.entries = entries;
    this.folders = folders;
  }

  /** The members of one container, by path. */
  private static final class Folder {
    static final Folder EMPTY = new Folder(TreePMap.empty());

    private final TreePMap<ResourcePath, Head> heads;
    private volatile @Nullable List<Head> list;

    Folder(TreePMap<ResourcePath, Head> heads) {
      this.heads = heads;
    }

    List<Head> list() {
      List<Head> known = list;
      if (known == null) {
        known = List.copyOf(heads.values());
        list = known;
      }
      return known;
    }
  }

  static Contents of(SortedMap<ResourcePath, Entry> entries) {
    Contents contents = EMPTY;
    for (Entry entry : entries.values()) {
      contents = contents.with(entry);
    }
    return contents;
  }

  Contents with(Entry entry) {
    ResourcePath path = entry.head().path();
    TreePMap<ResourcePath, Entry> more = entries.plus(path, entry);
    if (path.isAcl() || path.isRoot()) {
      return new Contents(more, folders);
    }
    ResourcePath container = path.parent().orElseThrow();
    Folder folder = new Folder(folder(container).heads.plus(path, entry.head()));
    return new Contents(more, folders.plus(container, folder));
  }

  Contents without(ResourcePath path) {
    TreePMap<ResourcePath, Entry> fewer = entries.minus(path);
    if (path.isAcl() || path.isRoot()) {
      return new Contents(fewer, folders);
    }
    ResourcePath container = path.parent().orElseThrow();
    Folder folder = new Folder(folder(container).heads.minus(path));
    return new Contents(fewer, folders.minus(path).plus(container, folder));
  }

  private Folder folder(ResourcePath container) {
    Folder folder = folders.get(container);
    return folder == null ? Folder.EMPTY : folder;
  }

  boolean has(ResourcePath path) {
    return entries.containsKey(path);
  }

  Optional<Entry> entry(ResourcePath path) {
    return Optional.ofNullable(entries.get(path));
  }

  /** The heads of what a container holds, without ACLs, by path. */
  List<Head> members(ResourcePath container) {
    return folder(container).list();
  }

  boolean hasMembers(ResourcePath container) {
    return !folder(container).heads.isEmpty();
  }

  /** The heads of every RDF document, without containers and ACLs, by path. */
  List<Head> documents() {
    List<Head> known = documents;
    if (known == null) {
      known =
          entries.values().stream()
              .map(Entry::head)
              .filter(head -> head.kind() == Kind.RDF && !head.path().isAcl())
              .toList();
      documents = known;
    }
    return known;
  }

  int size() {
    return entries.size();
  }

  Iterable<Entry> all() {
    return entries.values();
  }
}
