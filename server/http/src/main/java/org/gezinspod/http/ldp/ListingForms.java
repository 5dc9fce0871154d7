package org.gezinspod.http.ldp;

import java.util.List;
import org.gezinspod.http.ldp.Listing.Entry;

/**
 * Writes listings of containers, by hand: one pass over the members and nothing between. Names are
 * canonical paths, so nothing in them needs an escape in any of the forms.
 */
final class ListingForms {
  private static final String DCT_MODIFIED = "http://purl.org/dc/terms/modified";
  private static final String LDP_CONTAINS = "http://www.w3.org/ns/ldp#contains";
  private static final String MTIME = "http://www.w3.org/ns/posix/stat#mtime";
  private static final String SIZE = "http://www.w3.org/ns/posix/stat#size";
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final int BYTES_PER_MEMBER = 300;

  private static final String PREFIXES =
      """
      @prefix ldp: <http://www.w3.org/ns/ldp#>.
      @prefix dct: <http://purl.org/dc/terms/>.
      @prefix stat: <http://www.w3.org/ns/posix/stat#>.
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#>.
      """;

  private static final String CONTEXT =
      """
      {"@context":{"dct":"http://purl.org/dc/terms/","ldp":"http://www.w3.org/ns/ldp#",\
      "stat":"http://www.w3.org/ns/posix/stat#","xsd":"http://www.w3.org/2001/XMLSchema#"},\
      "@graph":[\
      """;

  private ListingForms() {}

  static String turtle(Entry self, List<Entry> members) {
    StringBuilder out = new StringBuilder(512 + BYTES_PER_MEMBER * members.size());
    out.append(PREFIXES);
    turtleFacts(out, self);
    String separator = ";\n  ldp:contains ";
    for (Entry member : members) {
      relative(out.append(separator), member);
      separator = ", ";
    }
    out.append(".\n");
    for (Entry member : members) {
      turtleFacts(out, member);
      out.append(".\n");
    }
    return out.toString();
  }

  private static void turtleFacts(StringBuilder out, Entry entry) {
    relative(out, entry);
    String separator = " a ";
    for (String type : entry.types()) {
      out.append(separator).append('<').append(type).append('>');
      separator = ", ";
    }
    out.append("; dct:modified \"").append(entry.modified()).append("\"^^xsd:dateTime");
    out.append("; stat:mtime ").append(entry.modified().getEpochSecond());
    if (entry.size() >= 0) {
      out.append("; stat:size ").append(entry.size());
    }
  }

  // RFC 3986 §4.2: a relative reference whose first segment holds a colon begins with "./".
  private static void relative(StringBuilder out, Entry entry) {
    out.append(entry.name().indexOf(':') >= 0 ? "<./" : "<").append(entry.name()).append('>');
  }

  static String nTriples(String iri, Entry self, List<Entry> members) {
    StringBuilder out = new StringBuilder(512 + 3 * BYTES_PER_MEMBER * members.size());
    nTriplesFacts(out, iri, self);
    for (Entry member : members) {
      statement(out, iri, LDP_CONTAINS).append('<').append(iri).append(member.name());
      out.append("> .\n");
      nTriplesFacts(out, iri + member.name(), member);
    }
    return out.toString();
  }

  private static void nTriplesFacts(StringBuilder out, String subject, Entry entry) {
    for (String type : entry.types()) {
      statement(out, subject, TYPE).append('<').append(type).append("> .\n");
    }
    literal(out, subject, DCT_MODIFIED, entry.modified().toString(), "dateTime");
    literal(out, subject, MTIME, Long.toString(entry.modified().getEpochSecond()), "integer");
    if (entry.size() >= 0) {
      literal(out, subject, SIZE, Long.toString(entry.size()), "integer");
    }
  }

  private static StringBuilder statement(StringBuilder out, String subject, String predicate) {
    return out.append('<').append(subject).append("> <").append(predicate).append("> ");
  }

  private static void literal(
      StringBuilder out, String subject, String predicate, String text, String type) {
    statement(out, subject, predicate).append('"').append(text).append("\"^^<").append(XSD);
    out.append(type).append("> .\n");
  }

  /**
   * @param description an array of expanded JSON-LD, or nothing
   */
  static String jsonLd(String iri, Entry self, List<Entry> members, String description) {
    StringBuilder out = new StringBuilder(512 + BYTES_PER_MEMBER * members.size());
    out.append(CONTEXT);
    jsonFacts(out, iri, self);
    out.append(",\"ldp:contains\":[");
    String separator = "";
    for (Entry member : members) {
      out.append(separator).append("{\"@id\":\"").append(iri).append(member.name()).append("\"}");
      separator = ",";
    }
    out.append("]}");
    for (Entry member : members) {
      jsonFacts(out.append(",\n"), iri + member.name(), member);
      out.append('}');
    }
    if (description.length() > 2) {
      out.append(",\n").append(description, 1, description.length() - 1);
    }
    return out.append("]}").toString();
  }

  private static void jsonFacts(StringBuilder out, String subject, Entry entry) {
    out.append("{\"@id\":\"").append(subject).append("\",\"@type\":[");
    String separator = "\"";
    for (String type : entry.types()) {
      out.append(separator).append(type).append('"');
      separator = ",\"";
    }
    out.append("],\"dct:modified\":{\"@value\":\"").append(entry.modified());
    out.append("\",\"@type\":\"xsd:dateTime\"},\"stat:mtime\":");
    out.append(entry.modified().getEpochSecond());
    if (entry.size() >= 0) {
      out.append(",\"stat:size\":").append(entry.size());
    }
  }
}
