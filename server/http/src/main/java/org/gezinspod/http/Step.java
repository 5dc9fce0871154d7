package org.gezinspod.http;

/** One thing that is done for every request, around what comes after it in {@link Chain}. */
interface Step {

  void pass(Exchange exchange, Endpoint next);
}
