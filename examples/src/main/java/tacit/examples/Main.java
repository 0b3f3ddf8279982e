// SPDX-License-Identifier: Apache-2.0
package tacit.examples;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import tacit.examples.command.Bench;
import tacit.examples.command.ChangeMeasure;
import tacit.examples.command.Completion;
import tacit.examples.command.Data;
import tacit.examples.command.Demo;
import tacit.examples.command.DeviceOptions;
import tacit.examples.command.Devices;
import tacit.examples.command.EmpiricalNtk;
import tacit.examples.command.Kernel;
import tacit.examples.command.MeasureCommand;
import tacit.examples.command.Phase;
import tacit.examples.command.Predict;
import tacit.examples.command.Reproduce;
import tacit.examples.command.Sweep;
import tacit.examples.command.TensorCommand;
import tacit.examples.command.Theorem;
import tacit.examples.command.Train;
import tacit.examples.command.Values;

/// The command line: one class of [tacit.examples.command] a command, named in `subcommands` here.
///
/// Exit status 0: done; 1: a check did not hold; 2: wrong usage or bad input, in one line on
/// standard error ([OneLine]).
@Command(
    name = "tacit",
    header = "Why do deep networks generalize? Five papers, executable.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      Bench.class,
      ChangeMeasure.class,
      Completion.class,
      Data.class,
      Demo.class,
      Devices.class,
      EmpiricalNtk.class,
      Kernel.class,
      MeasureCommand.class,
      Phase.class,
      Predict.class,
      Reproduce.class,
      Sweep.class,
      TensorCommand.class,
      Theorem.class,
      Train.class
    })
public final class Main implements Runnable {
  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "On an error, show where in the program it arose.")
  private boolean stacktrace;

  private final CommandLine commandLine;

  /// @param parts makes the commands and their mixins
  private Main(IFactory parts) {
    commandLine = new CommandLine(this, parts);
  }

  public static void main(String[] args) {
    StandardError.restore();
    var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int status = run(out, err, args);
    System.exit(status);
  }

  /// Runs one command line and gives its exit status; nothing but `out` and `err` is written to.
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    return run(CommandLine.defaultFactory(), out, err, args);
  }

  /// The same of other parts than the usual.
  static int run(IFactory parts, PrintWriter out, PrintWriter err, String... args) {
    var main = new Main(parts);
    Values.read(main.commandLine);
    var oneLine = new OneLine(() -> main.stacktrace);
    int status =
        main.commandLine
            .setOut(out)
            .setErr(err)
            .setParameterExceptionHandler(oneLine)
            .setExecutionExceptionHandler(oneLine)
            .setUsageHelpAutoWidth(false)
            .setExecutionStrategy(Main::runAndClose)
            .execute(args);
    out.flush();
    return status;
  }

  /// Runs the command that was named, and gives back what its options opened. Picocli hands
  /// exceptions to [OneLine], but no errors.
  private static int runAndClose(ParseResult parsed) {
    try {
      return new RunLast().execute(parsed);
    } catch (OutOfMemoryError e) {
      throw new ExecutionException(
          parsed.asCommandLineList().getLast(), "out of memory", new OutOfMemory(e));
    } finally {
      parsed.asCommandLineList().forEach(command -> close(command.getCommandSpec()));
    }
  }

  private static void close(CommandSpec options) {
    if (options.userObject() instanceof DeviceOptions devices) devices.close();
    options.mixins().values().forEach(Main::close);
  }

  /// `tacit` alone shows what there is.
  @Override
  public void run() {
    commandLine.usage(commandLine.getOut());
  }
}
