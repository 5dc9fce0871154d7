package org.gezinspod.app;

import java.io.PrintWriter;
import java.util.List;
import org.gezinspod.app.config.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The program's beginning: finds the command and turns what cannot be done into one clear sentence.
 */
public final class Gezinspod {
  private Gezinspod() {}

  /**
   * Runs a command and ends the program with its exit code: 0 done, 1 could not be done, 2 asked
   * for wrongly.
   */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(root());
    line.addSubcommand("demo", DemoCommand.spec());
    line.addSubcommand("serve", ServeCommand.spec());
    line.addSubcommand("config", ConfigCommand.spec());
    line.addSubcommand("bench", BenchCommand.spec());
    line.setParameterExceptionHandler(Gezinspod::askedWrongly);
    line.setExecutionExceptionHandler(Gezinspod::couldNotBeDone);
    line.setUsageHelpAutoWidth(true);
    return line;
  }

  private static CommandSpec root() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection((Runnable) () -> {});
    spec.name("gezinspod").mixinStandardHelpOptions(true).version("gezinspod " + version());
    spec.usageMessage()
        .description("The Solid server in which each family has its own pod.")
        .commandListHeading("%nCommands:%n")
        .footer(
            "",
            "Examples:",
            "  ./gezinspod demo                     a server with twelve sample families",
            "  ./gezinspod demo --story             play the main job once, step by step",
            "  ./gezinspod serve --port 8080        a server in the foreground",
            "  ./gezinspod serve --help             every option of a command",
            "  ./gezinspod config --port 8080       every setting, and where it came from",
            "  ./gezinspod bench                    how quick it is on this machine");
    spec.parser().unmatchedArgumentsAllowed(false);
    return spec;
  }

  static String version() {
    String version = Gezinspod.class.getPackage().getImplementationVersion();
    return version == null ? "0.1.0-SNAPSHOT" : version;
  }

  private static int askedWrongly(ParameterException e, String[] arguments) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println(e.getMessage());
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> suggestions = unmatched.getSuggestions();
      if (!suggestions.isEmpty()) {
        err.println("Did you mean " + String.join(" or ", suggestions) + "?");
      }
    }
    err.println("See: ./gezinspod " + path(e.getCommandLine()) + "--help");
    return CommandLine.ExitCode.USAGE;
  }

  private static String path(CommandLine line) {
    return line.getParent() == null ? "" : path(line.getParent()) + line.getCommandName() + " ";
  }

  private static int couldNotBeDone(Exception e, CommandLine line, CommandLine.ParseResult result)
      throws Exception {
    if (e instanceof Refusal refusal) {
      line.getErr().println(refusal.sentence());
      return CommandLine.ExitCode.SOFTWARE;
    }
    throw e;
  }
}
