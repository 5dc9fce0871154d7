package org.gezinspod.pod.rdf;

import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.util.Locale;
import no.hasmac.jsonld.JsonLdError;
import no.hasmac.jsonld.JsonLdErrorCode;
import no.hasmac.jsonld.document.Document;
import no.hasmac.jsonld.document.JsonDocument;
import no.hasmac.jsonld.loader.DocumentLoader;
import no.hasmac.jsonld.loader.DocumentLoaderOptions;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.jsonld.JSONLDParser;
import org.eclipse.rdf4j.rio.jsonld.JSONLDSettings;
import org.gezinspod.pod.failure.PodFailure;
import org.gezinspod.pod.failure.PodFailure.Malformed;
import org.jspecify.annotations.Nullable;

/**
 * RDF4J's JSON-LD parser, cut off from the world: it loads nothing, except the product's own
 * context, which is a resource of the program.
 */
final class StrictJsonLd {
  /** The one context that a document may refer to. */
  static final URI PRODUCT_CONTEXT = URI.create("https://w3id.org/gezinspod/context/v1.jsonld");

  private static final String PRODUCT_RESOURCE = "org/gezinspod/vocab/context/v1.jsonld";
  private static final Document PRODUCT_DOCUMENT = productDocument();
  private static final long PRODUCT_TERMS = terms(PRODUCT_DOCUMENT);

  /** Answers with the product's context and refuses everything else. */
  private static final class ClosedLoader implements DocumentLoader {
    boolean refused;

    @Override
    public Document loadDocument(URI url, DocumentLoaderOptions options) throws JsonLdError {
      if (url.equals(PRODUCT_CONTEXT)) {
        return PRODUCT_DOCUMENT;
      }
      refused = true;
      throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED);
    }
  }

  /** The library's own failure for an IRI does not say that it was an IRI. */
  private static final class IriCheckingParser extends JSONLDParser {
    @Override
    protected IRI createURI(String text) {
      if (!AbsoluteIri.isWellFormed(text)) {
        throw new Malformed("iri", 0, 0);
      }
      return super.createURI(text);
    }
  }

  private final RdfLimits limits;

  StrictJsonLd(RdfLimits limits) {
    this.limits = limits;
  }

  void readInto(Model model, SourceText source, String base) {
    String text = source.all();
    JsonScan scan = new JsonScan(limits, PRODUCT_TERMS);
    scan.scan(source);
    ClosedLoader loader = new ClosedLoader();
    JSONLDParser parser = new IriCheckingParser();
    parser.set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
    parser.set(BasicParserSettings.FAIL_ON_UNKNOWN_DATATYPES, false);
    parser.set(BasicParserSettings.PRESERVE_BNODE_IDS, false);
    parser.<DocumentLoader>set(JSONLDSettings.DOCUMENT_LOADER, loader);
    parser.setRDFHandler(new Intake(limits, model, problem -> new Malformed(problem, 0, 0)));
    try {
      parser.parse(new StringReader(text), base);
    } catch (PodFailure e) {
      throw e;
    } catch (RDFParseException e) {
      throw loader.refused ? scan.remoteContext() : new Malformed(problem(e.getCause()), 0, 0);
    } catch (RuntimeException e) {
      // The library casts what it did not check; nothing of its text is told.
      throw new Malformed("json-ld", 0, 0);
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory does not fail", e);
    }
  }

  // The names of JSON-LD 1.1 API §9.6 are stable.
  private static String problem(@Nullable Throwable cause) {
    return cause instanceof JsonLdError error && error.getCode() != null
        ? "json-ld-" + error.getCode().name().toLowerCase(Locale.ROOT).replace('_', '-')
        : "json-ld";
  }

  private static Document productDocument() {
    try (InputStream in =
        StrictJsonLd.class.getClassLoader().getResourceAsStream(PRODUCT_RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the vocabulary's context is not on the class path");
      }
      return JsonDocument.of(in);
    } catch (IOException | JsonLdError e) {
      throw new IllegalStateException("the vocabulary's context cannot be read", e);
    }
  }

  private static long terms(Document document) {
    JsonStructure content = document.getJsonContent().orElseThrow();
    JsonObject context = content.asJsonObject().getJsonObject("@context");
    return context.size();
  }
}
