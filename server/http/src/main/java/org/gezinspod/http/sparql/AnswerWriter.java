package org.gezinspod.http.sparql;

import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.rdf4j.query.resultio.BooleanQueryResultWriter;
import org.eclipse.rdf4j.query.resultio.TupleQueryResultWriter;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLBooleanJSONWriter;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLResultsJSONWriter;
import org.eclipse.rdf4j.query.resultio.sparqlxml.SPARQLBooleanXMLWriter;
import org.eclipse.rdf4j.query.resultio.sparqlxml.SPARQLResultsXMLWriter;
import org.eclipse.rdf4j.query.resultio.text.csv.SPARQLResultsCSVWriter;
import org.eclipse.rdf4j.query.resultio.text.tsv.SPARQLResultsTSVWriter;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.jsonld.JSONLDWriter;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriter;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
import org.gezinspod.pod.failure.PodFailure.LimitExceeded;
import org.gezinspod.pod.failure.PodFailure.LimitExceeded.Cause;
import org.gezinspod.pod.query.Answer;

/** Writes an answer in a form, while it is found. */
record AnswerWriter(AnswerFormat format, OutputStream out) {
  /** The most statements in JSON-LD, which cannot be written before all of it is known. */
  static final int MOST_IN_JSON_LD = 50_000;

  void write(Answer answer) {
    switch (answer) {
      case Answer.Truth(boolean value) -> booleans().handleBoolean(value);
      case Answer.Rows found -> rows(found);
      case Answer.Graph found -> graph(found);
    }
  }

  private void rows(Answer.Rows found) {
    TupleQueryResultWriter writer = tuples();
    writer.startQueryResult(found.names());
    found.rows().to(writer::handleSolution);
    writer.endQueryResult();
  }

  private void graph(Answer.Graph found) {
    RDFWriter writer = statements();
    AtomicLong count = new AtomicLong();
    writer.startRDF();
    found
        .statements()
        .to(
            statement -> {
              if (format == AnswerFormat.JSON_LD && count.incrementAndGet() > MOST_IN_JSON_LD) {
                throw new LimitExceeded(
                    "query-json-ld-statements", MOST_IN_JSON_LD, Cause.ANSWER_TOO_COSTLY);
              }
              writer.handleStatement(statement);
            });
    writer.endRDF();
  }

  private BooleanQueryResultWriter booleans() {
    return format == AnswerFormat.XML
        ? new SPARQLBooleanXMLWriter(out)
        : new SPARQLBooleanJSONWriter(out);
  }

  private TupleQueryResultWriter tuples() {
    return switch (format) {
      case XML -> new SPARQLResultsXMLWriter(out);
      case CSV -> new SPARQLResultsCSVWriter(out);
      case TSV -> new SPARQLResultsTSVWriter(out);
      case JSON, TURTLE, N_TRIPLES, JSON_LD -> new SPARQLResultsJSONWriter(out);
    };
  }

  private RDFWriter statements() {
    return switch (format) {
      case N_TRIPLES -> new NTriplesWriter(out);
      case JSON_LD -> new JSONLDWriter(out);
      case TURTLE, JSON, XML, CSV, TSV -> new TurtleWriter(out);
    };
  }
}
