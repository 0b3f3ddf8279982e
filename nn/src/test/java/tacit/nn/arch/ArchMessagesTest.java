// SPDX-License-Identifier: Apache-2.0
package tacit.nn.arch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tacit.autodiff.io.BadFile;

/// What a file that is not a description is told, word for word. In the tables `'` stands for `"`.
class ArchMessagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'type': 'rellu'} | .type: unknown layer 'rellu' (did you mean 'relu'?)
          {'type': 'Conv2D', 'kernel': [3]} | .type: unknown layer 'Conv2D' (did you mean 'conv'?)
          {'type': 'sofmax'} | .type: unknown layer 'sofmax' (known: abs, average_pool, batch_norm, conv, cos, dense, dropout, erf, exp, flatten, gelu, global_average_pool, identity, layer_norm, leaky_relu, max_pool, monomial, parallel_concat, parallel_product, parallel_sum, product_pool, relu, residual, sigmoid, sin, sum_pool, tanh)
          {'type': 3} | .type: expected a word in quotes, got 3
          {} | .type: missing; a layer needs it
          'relu' | : expected a layer {"type": ...}, got "relu"
          ['relu'] | : expected a layer {"type": ...}, got a list [...]
          null | : expected a layer {"type": ...}, got null
          """)
  void a_layer_needs_a_known_type(String layer, String problem) {
    refused(layer, problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'type': 'dense', 'unit': 10} | .unit: unknown field of dense (did you mean 'units'?)
          {'type': 'dense', 'wieght_variance': 1} | .wieght_variance: unknown field of dense (did you mean 'weight_variance'?)
          {'type': 'relu', 'slope': 0.1} | .slope: unknown field of relu (known: type)
          {'type': 'conv', 'size': 3} | .size: unknown field of conv (known: type, channels, kernel, strides, padding, weight_variance, bias_variance)
          {'type': 'conv'} | .kernel: missing; conv needs it
          {'type': 'dropout'} | .rate: missing; dropout needs it
          {'type': 'residual'} | .branch: missing; residual needs it
          """)
  void fields_are_known_and_complete(String layer, String problem) {
    refused(layer, problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'type': 'dense', 'units': 'ten'} | .units: expected a whole number of at most 2147483647, got "ten"
          {'type': 'dense', 'units': 2.5} | .units: expected a whole number of at most 2147483647, got 2.5
          {'type': 'dense', 'units': 3000000000} | .units: expected a whole number of at most 2147483647, got 3000000000
          {'type': 'dense', 'units': null} | .units: expected a whole number of at most 2147483647, got null
          {'type': 'dense', 'weight_variance': '2'} | .weight_variance: expected a number, got "2"
          {'type': 'dense', 'bias_variance': {}} | .bias_variance: expected a number, got an object {...}
          {'type': 'conv', 'kernel': 3} | .kernel: expected a list [...], got 3
          {'type': 'conv', 'kernel': [3, '3']} | .kernel[1]: expected a whole number of at most 2147483647, got "3"
          {'type': 'conv', 'kernel': [3], 'padding': 'full'} | .padding: unknown padding 'full' (known: valid, same, circular)
          {'type': 'conv', 'kernel': [3], 'padding': 'sane'} | .padding: unknown padding 'sane' (did you mean 'same'?)
          {'type': 'average_pool', 'window': [2], 'normalize_edges': 1} | .normalize_edges: expected true or false, got 1
          {'type': 'residual', 'branch': {'type': 'relu'}} | .branch: expected a list [...], got an object {...}
          {'type': 'parallel_sum', 'branches': [{'type': 'relu'}]} | .branches[0]: expected a list [...], got an object {...}
          """)
  void values_have_the_type_of_their_field(String layer, String problem) {
    refused(layer, problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'type': 'dense', 'units': 0} | .units: 0 is not 1 or more
          {'type': 'dense', 'weight_variance': -1} | .weight_variance: -1.0 is not a finite number of 0 or more
          {'type': 'dense', 'weight_variance': NaN} | .weight_variance: NaN is not a finite number of 0 or more
          {'type': 'dense', 'bias_variance': 1e999} | .bias_variance: Infinity is not a finite number of 0 or more
          {'type': 'conv', 'kernel': []} | .kernel: empty; at least one is needed
          {'type': 'conv', 'kernel': [3, 0]} | .kernel[1]: 0 is not 1 or more
          {'type': 'conv', 'kernel': [3, 3, 3]} | .kernel: (3, 3, 3) is not of one or two numbers
          {'type': 'conv', 'kernel': [3, 3], 'strides': [2]} | .strides: (2) are not as many as the numbers of kernel (3, 3)
          {'type': 'conv', 'kernel': [3], 'strides': [-1]} | .strides[0]: -1 is not 1 or more
          {'type': 'conv', 'kernel': [99999, 99999]} | .kernel: shape: (99999, 99999) has more than 2^31 - 1 elements; split it into blocks
          {'type': 'leaky_relu', 'slope': NaN} | .slope: NaN is not a finite number
          {'type': 'erf', 'b': -Infinity} | .b: -Infinity is not a finite number
          {'type': 'monomial', 'degree': 6} | .degree: 6 is not from 0 to 5
          {'type': 'dropout', 'rate': 1} | .rate: 1.0 is not in [0, 1)
          {'type': 'batch_norm', 'momentum': 2} | .momentum: 2.0 is not in [0, 1]
          {'type': 'batch_norm', 'epsilon': 0} | .epsilon: 0.0 is not a finite number above 0
          {'type': 'batch_norm', 'affine': 1} | .affine: expected true or false, got 1
          {'type': 'sum_pool', 'window': [2], 'normalize_edges': true} | .normalize_edges: sum_pool divides by nothing; leave it out or take average_pool
          {'type': 'residual', 'branch': []} | .branch: empty; at least one is needed
          {'type': 'residual', 'branch': [{'type': 'relu'}], 'shortcut': []} | .shortcut: empty; at least one is needed
          {'type': 'parallel_sum', 'branches': []} | .branches: empty; at least one is needed
          {'type': 'parallel_product', 'branches': [[{'type': 'relu'}], []]} | .branches[1]: empty; at least one is needed
          """)
  void values_are_in_range(String layer, String problem) {
    refused(layer, problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'type': 'residual', 'branch': [{'type': 'relu'}, {'type': 'dens'}]} | .branch[1].type: unknown layer 'dens' (did you mean 'dense'?)
          {'type': 'parallel_sum', 'branches': [[{'type': 'relu'}], [{'type': 'dropout', 'rate': 2}]]} | .branches[1][0].rate: 2.0 is not in [0, 1)
          {'type': 'residual', 'branch': [{'type': 'relu', 'type': 'abs'}]} | .branch[0].type: written twice
          """)
  void a_place_is_named_however_deep(String layer, String problem) {
    refused(layer, problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'layers': []} | layers: empty; at least one is needed
          {'layer': []} | layer: unknown field of a network (did you mean 'layers'?)
          {} | layers: missing; a network needs it
          {'layers': {}} | layers: expected a list [...], got an object {...}
          {'parameterization': 'ntkk', 'layers': []} | parameterization: unknown parameterization 'ntkk' (did you mean 'ntk'?)
          {'layers': [], 'layers': []} | layers: written twice
          [] | line 1: expected an object {...}, got a list [...]
          3 | line 1: expected an object {...}, got 3
          '' | line 1: expected an object {...}, got ""
          {} {} | line 1, column 4: not JSON: it goes on after its end
          {} x | line 1, column 4: not JSON: Unrecognized token 'x'
          {'layers': [ | line 1, column 13: not JSON: it ends too early
          {'layers': rellu} | line 1, column 12: not JSON: Unrecognized token 'rellu'
          {'layers': [],} | line 1, column 15: not JSON: Unexpected character ('}' (code 125)): was expecting double-quote to start property name
          """)
  void a_file_is_one_object_with_layers(String file, String problem) {
    assertThatThrownBy(() -> ArchFile.parse("arch.json", file.replace('\'', '"')))
        .isInstanceOf(BadFile.class)
        .hasMessage("arch.json: " + problem);
  }

  private static void refused(String layer, String problem) {
    String file = "{\"layers\": [{\"type\": \"abs\"}, " + layer.replace('\'', '"') + "]}";
    assertThatThrownBy(() -> ArchFile.parse("arch.json", file))
        .isInstanceOf(BadFile.class)
        .hasMessage("arch.json: layers[1]" + problem);
  }
}
