package org.gezinspod.http.web.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One line of the look-back. */
public final class Look {

  /** What was done. */
  public enum Act {
    READ,
    ADDED,
    CHANGED,
    REMOVED,
    SEARCHED,
    /** Wanted to look and was not let in. */
    REFUSED,
    GAVE_ACCESS,
    STOPPED_ACCESS
  }

  private final Instant moment;
  private final Holder who;
  private final boolean viewer;
  private final Act act;
  private final List<Topic> topics;
  private final String purpose;
  private final Optional<Basis> basis;
  private final Optional<Holder> other;

  private Look(Builder from) {
    this.moment = from.moment;
    this.who = from.who;
    this.viewer = from.viewer;
    this.act = from.act;
    this.topics = from.topics;
    this.purpose = from.purpose;
    this.basis = from.basis;
    this.other = from.other;
  }

  /** A line with what every line has; the rest is added with the {@link Builder}. */
  public static Builder line(Instant moment, Holder who, Act act, List<Topic> topics) {
    return new Builder(moment, who, act, topics);
  }

  public Instant moment() {
    return moment;
  }

  public Holder who() {
    return who;
  }

  /** Whether the reader of the page did it herself. */
  public boolean byViewer() {
    return viewer;
  }

  public Act act() {
    return act;
  }

  /** What it was done to; at least one thing. */
  public List<Topic> topics() {
    return topics;
  }

  /** A code of the scheme of purposes; empty when none was stated. */
  public String purpose() {
    return purpose;
  }

  /** What the act rested on; absent for members of the family and for refusals. */
  public Optional<Basis> basis() {
    return basis;
  }

  /** The other person, for a line about giving or stopping access. */
  public Optional<Holder> other() {
    return other;
  }

  /** Collects what a line may have besides. */
  public static final class Builder {
    private final Instant moment;
    private final Holder who;
    private final Act act;
    private final List<Topic> topics;
    private boolean viewer;
    private String purpose = "";
    private Optional<Basis> basis = Optional.empty();
    private Optional<Holder> other = Optional.empty();

    private Builder(Instant moment, Holder who, Act act, List<Topic> topics) {
      this.moment = moment;
      this.who = who;
      this.act = act;
      this.topics = topics.isEmpty() ? List.of(Topic.OTHER) : List.copyOf(topics);
    }

    public Builder byViewer() {
      this.viewer = true;
      return this;
    }

    public Builder purpose(String code) {
      this.purpose = code;
      return this;
    }

    public Builder basis(Basis reason) {
      this.basis = Optional.of(reason);
      return this;
    }

    public Builder about(Holder person) {
      this.other = Optional.of(person);
      return this;
    }

    public Look build() {
      return new Look(this);
    }
  }
}
