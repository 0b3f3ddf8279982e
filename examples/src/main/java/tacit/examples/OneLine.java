// SPDX-License-Identifier: Apache-2.0
package tacit.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;
import tacit.autodiff.io.BadFile;
import tacit.autodiff.kernel.DeviceException;
import tacit.examples.command.UserError;
import tacit.examples.figure.RunFailed;
import tacit.nn.NearWord;
import tacit.nn.data.DataUnavailable;
import tacit.nn.train.Diverged;

/// Every error as one line, `tacit: COMMAND: message`, with exit status 2; the stack only on
/// request.
final class OneLine implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final BooleanSupplier stacktrace;

  OneLine(BooleanSupplier stacktrace) {
    this.stacktrace = stacktrace;
  }

  /// Words and options that picocli could not place, and values that could not be read.
  @Override
  public int handleParseException(ParameterException e, String[] args) {
    var at = e.getCommandLine();
    if (e.getCause() instanceof TypeConversionException t && e.getArgSpec() != null) {
      return print(
          at, "%s is '%s': %s".formatted(name(e.getArgSpec()), e.getValue(), t.getMessage()), e);
    }
    var message = e instanceof UnmatchedArgumentException u ? unknown(u) : e.getMessage();
    return print(at, message + "; see '" + at.getCommandSpec().qualifiedName() + " --help'", e);
  }

  /// What a command threw. The library's own messages for bad input are one clear line already.
  @Override
  public int handleExecutionException(Exception e, CommandLine at, ParseResult parsed) {
    return print(at, message(e), e);
  }

  private static String message(Exception e) {
    return switch (e) {
      case UserError _,
          IllegalArgumentException _,
          BadFile _,
          DataUnavailable _,
          DeviceException _,
          Diverged _,
          OutOfMemory _,
          RunFailed _ ->
          String.valueOf(e.getMessage());
      case UncheckedIOException u when u.getCause() != null -> message(u.getCause());
      case NoSuchFileException f -> f.getFile() + ": no such file";
      case AccessDeniedException f -> f.getFile() + ": access denied";
      case FileAlreadyExistsException f -> f.getFile() + ": is there already";
      case IOException io -> String.valueOf(io.getMessage());
      default -> "unexpected " + e + "; --stacktrace shows where, please report it";
    };
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String unknown(UnmatchedArgumentException e) {
    var spec = e.getCommandLine().getCommandSpec();
    var word = e.getUnmatched().getFirst();
    var kind = "argument";
    Collection<String> known = List.of();
    if (e.isUnknownOption()) {
      kind = "option";
      known = spec.optionsMap().keySet();
    } else if (!spec.subcommands().isEmpty()) {
      kind = "command";
      known = spec.subcommands().keySet();
    }
    return "unknown " + kind + " '" + word + "'" + NearWord.hint(word, known);
  }

  private int print(CommandLine at, String message, Exception e) {
    var err = at.getErr();
    var path = at.getCommandSpec().qualifiedName(": ");
    err.println(path + ": " + message.lines().collect(Collectors.joining(" ")));
    if (stacktrace.getAsBoolean()) e.printStackTrace(err);
    err.flush();
    return CommandLine.ExitCode.USAGE;
  }
}
