package org.gezinspod.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal on its way to the caller, as problem details of RFC 9457.
 *
 * <p>The detail says what is wrong, where, and what to do. It is written here, from typed values:
 * never the text of another exception, never a token, never a literal from somebody's data.
 */
public final class HttpProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemType type;
  private final String detail;
  private final transient Map<String, Object> members = new LinkedHashMap<>();
  private final transient List<Header> headers = new ArrayList<>();

  public HttpProblem(ProblemType type, String detail) {
    // No stack trace: a refusal is an expected answer, and making traces is the larger part of its
    // cost.
    super(type.slug(), null, false, false);
    this.type = type;
    this.detail = detail;
  }

  /** Adds an extension member (RFC 9457 §3.2): a string, number, boolean, list or map of these. */
  public HttpProblem with(String member, Object value) {
    members.put(member, value);
    return this;
  }

  /** Adds a header to the answer. */
  public HttpProblem header(String name, String value) {
    headers.add(new Header(name, value));
    return this;
  }

  public ProblemType type() {
    return type;
  }

  public String detail() {
    return detail;
  }

  public Map<String, Object> members() {
    return Map.copyOf(members);
  }

  public List<Header> headers() {
    return List.copyOf(headers);
  }
}
