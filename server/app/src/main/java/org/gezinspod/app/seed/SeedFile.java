package org.gezinspod.app.seed;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gezinspod.app.config.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What {@code --seed FILE} says (contract: "serve options"): accounts, families and organisations
 * that are made where they do not exist. Unknown keys are refused, so that a slip of the pen is no
 * silent loss.
 */
public record SeedFile(
    @Nullable List<Account> accounts,
    @Nullable List<Family> families,
    @Nullable List<Organisation> organisations) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** The accounts; none where the file has no such key. */
  public List<Account> allAccounts() {
    return accounts == null ? List.of() : accounts;
  }

  /** The families; none where the file has no such key. */
  public List<Family> allFamilies() {
    return families == null ? List.of() : families;
  }

  /** The organisations; none where the file has no such key. */
  public List<Organisation> allOrganisations() {
    return organisations == null ? List.of() : organisations;
  }

  /** A person with a WebID and a pod of her own. */
  public record Account(
      String name,
      String email,
      String password,
      @Nullable String displayName,
      @Nullable Client client) {}

  /** A client that signs in by itself as its account. */
  public record Client(String id, String secret) {}

  /** A gezin pod. */
  public record Family(String name, List<Member> members, @Nullable List<Authority> gezag) {}

  /** A member of a gezin: an account with a role. */
  public record Member(String account, String rol, @Nullable String geboortedatum) {}

  /** Who holds authority over whom. */
  public record Authority(String over, String type, List<String> drager) {}

  /** An organisation with its professionals. */
  public record Organisation(
      String name, String oin, String soort, @Nullable List<Professional> professionals) {}

  /** A professional: an account with a function. */
  public record Professional(String account, @JsonProperty("functie") String functie) {}

  /** The name by which others read an account. */
  public static String shownAs(Account account) {
    return Optional.ofNullable(account.displayName()).orElse(account.name());
  }

  /**
   * Reads a seed file.
   *
   * @throws Refusal saying what is wrong and on which line
   */
  public static SeedFile read(Path file) {
    try {
      return MAPPER.readValue(Files.readAllBytes(file), SeedFile.class);
    } catch (UnrecognizedPropertyException e) {
      throw new Refusal(
          "The seed file %s has an unknown key \"%s\"%s. Known here: %s."
              .formatted(
                  file,
                  e.getPropertyName(),
                  at(e.getLocation()),
                  e.getKnownPropertyIds().stream()
                      .map(String::valueOf)
                      .sorted()
                      .collect(Collectors.joining(", "))));
    } catch (JsonMappingException e) {
      String where =
          e.getPath().stream()
              .map(
                  step ->
                      step.getFieldName() == null
                          ? "[" + step.getIndex() + "]"
                          : "." + step.getFieldName())
              .collect(Collectors.joining());
      throw new Refusal(
          "The seed file %s cannot be used at %s%s.".formatted(file, where, at(e.getLocation())));
    } catch (JsonProcessingException e) {
      throw new Refusal("The seed file %s is not JSON%s.".formatted(file, at(e.getLocation())));
    } catch (IOException e) {
      throw new Refusal("The seed file " + file + " cannot be read.");
    }
  }

  private static String at(@Nullable JsonLocation location) {
    return location == null
        ? ""
        : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
  }
}
