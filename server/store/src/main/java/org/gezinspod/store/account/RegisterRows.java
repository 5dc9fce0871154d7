package org.gezinspod.store.account;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.gezinspod.pod.register.Register;
import org.gezinspod.store.codec.PersonCodec;
import org.gezinspod.store.seal.Aad;
import org.gezinspod.store.sql.Sql;

/**
 * The register. It is small, and is asked for each line of each trail, so all of it stands in
 * memory; who a professional is, is sealed on the disk.
 */
public final class RegisterRows implements Register {
  private record Person(IRI webId, String name, String role, String oin) {}

  private final Desk desk;
  private final Map<String, Organisation> organisations = new ConcurrentHashMap<>();
  private final Map<IRI, Person> people = new ConcurrentHashMap<>();

  /** Reads the whole register. */
  public RegisterRows(Desk desk) {
    this.desk = desk;
    desk.read(
            sql ->
                sql.all(
                    "select oin, name, kind from organisation",
                    row -> new Organisation(row.text(1), row.text(2), row.text(3))))
        .forEach(organisation -> organisations.put(organisation.oin(), organisation));
    desk.read(this::people).forEach(person -> people.put(person.webId(), person));
  }

  private List<Person> people(Sql sql) {
    return sql.all(
        "select agent, oin, sealed_person from professional",
        row -> {
          byte[] person = desk.master().open(binding(row.bytes(1)), row.bytes(3));
          PersonCodec.Texts texts = PersonCodec.decode(person);
          IRI webId = SimpleValueFactory.getInstance().createIRI(texts.at(0));
          return new Person(webId, texts.at(1), texts.at(2), row.text(2));
        });
  }

  // One at a time, so that memory and disk agree on who came last.
  @Override
  public synchronized void enroll(Organisation organisation) {
    desk.write(
        sql ->
            sql.update(
                "insert into organisation (oin, name, kind) values (?, ?, ?)"
                    + " on conflict (oin) do update set name = excluded.name, kind = excluded.kind",
                organisation.oin(),
                organisation.name(),
                organisation.kind()));
    organisations.put(organisation.oin(), organisation);
  }

  @Override
  public synchronized void enroll(Professional professional) {
    Organisation organisation = professional.organisation();
    byte[] agent = desk.agentHash(professional.webId().stringValue());
    byte[] person =
        PersonCodec.encode(
            professional.webId().stringValue(), professional.name(), professional.role());
    desk.write(
        sql -> {
          sql.update(
              "insert into organisation (oin, name, kind) values (?, ?, ?) on conflict do nothing",
              organisation.oin(),
              organisation.name(),
              organisation.kind());
          return sql.update(
              "insert into professional (agent, oin, sealed_person) values (?, ?, ?)"
                  + " on conflict (agent) do update set oin = excluded.oin,"
                  + " sealed_person = excluded.sealed_person",
              agent,
              organisation.oin(),
              desk.master().seal(binding(agent), person));
        });
    organisations.putIfAbsent(organisation.oin(), organisation);
    people.put(
        professional.webId(),
        new Person(
            professional.webId(), professional.name(), professional.role(), organisation.oin()));
  }

  @Override
  public Optional<Professional> professional(IRI webId) {
    return Optional.ofNullable(people.get(webId)).flatMap(this::professional);
  }

  private Optional<Professional> professional(Person person) {
    return Optional.ofNullable(organisations.get(person.oin()))
        .map(at -> new Professional(person.webId(), person.name(), person.role(), at));
  }

  @Override
  public List<Professional> professionals() {
    Comparator<Professional> order =
        Comparator.comparing((Professional p) -> p.organisation().name())
            .thenComparing(Professional::name)
            .thenComparing(p -> p.webId().stringValue());
    return people.values().stream()
        .flatMap(person -> professional(person).stream())
        .sorted(order)
        .toList();
  }

  @Override
  public List<Organisation> organisations() {
    return organisations.values().stream()
        .sorted(Comparator.comparing(Organisation::name).thenComparing(Organisation::oin))
        .toList();
  }

  private static Aad binding(byte[] agent) {
    return Aad.of("professional").and(HexFormat.of().formatHex(agent));
  }
}
