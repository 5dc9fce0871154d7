package org.gezinspod.app;

import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Joins a command's options to what it does. */
final class Commands {
  private Commands() {}

  /** The same command, carried out by {@code action}, which answers the exit code. */
  static CommandSpec running(CommandSpec options, ToIntFunction<ParseResult> action) {
    CommandSpec[] self = new CommandSpec[1];
    Callable<Integer> body = () -> action.applyAsInt(self[0].commandLine().getParseResult());
    CommandSpec spec = CommandSpec.wrapWithoutInspection(body);
    self[0] = spec;
    spec.name(options.name());
    options.options().forEach(spec::addOption);
    spec.usageMessage()
        .description(options.usageMessage().description())
        .footer(options.usageMessage().footer());
    return spec;
  }
}
