# SPDX-License-Identifier: Apache-2.0
"""Hierarchical tensor factorizations on random trees, computed a second time with NumPy alone.

    python3 examples/crosscheck/tensor.py fixtures          makes the small cases that the tests read
    python3 examples/crosscheck/tensor.py check [N] [SEED]  N drawn cases against ./tacit tensor

Here the end tensor is one `einsum` over all weights at once: a letter a mode, a letter the components
of each inner node. `tacit` goes from the leaves to the root, a node at a time, and permutes modes on
the way. Spectra are those of `numpy.linalg.svd`; component norms are the products of their definition.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / "examples/src/test/resources/tacit/examples/command/tensor"
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
TOLERANCE = 1e-10


def layered(nodes, arity):
    """Neighbors together, the last group may be smaller, up to one root."""
    while len(nodes) > 1:
        nodes = [nodes[i : i + arity] for i in range(0, len(nodes), arity)]
    return nodes[0]


def interleaved(nodes, arity):
    """Node j with j + m/P, j + 2m/P and so on."""
    while len(nodes) > 1:
        step = len(nodes) // arity
        nodes = [nodes[j::step] for j in range(step)]
    return nodes[0]


def random_tree(modes, draw, depth=0):
    """Any groups of any modes, in any order; now and then a node with a single child."""
    if len(modes) == 1:
        return [modes[0]] if depth and draw.random() < 0.25 else modes[0]
    if depth and draw.random() < 0.15:
        return [random_tree(modes, draw, depth + 1)]
    parts = int(draw.integers(2, min(4, len(modes)) + 1))
    cuts = np.sort(draw.choice(np.arange(1, len(modes)), parts - 1, replace=False))
    return [random_tree([int(m) for m in part], draw, depth + 1) for part in np.split(np.array(modes), cuts)]


def tree(number, draw):
    """The named kinds in turn, then random ones."""
    order = int(draw.integers(4, 10))
    kinds = [
        lambda: layered(list(range(4)), 2),
        lambda: layered(list(range(9)), 3),
        lambda: interleaved(list(range(4)), 2),
        lambda: layered(list(range(5)), 2),
        lambda: list(range(order)),
        lambda: layered(list(range(8)), 2),
        lambda: interleaved(list(range(9)), 3),
        lambda: interleaved(list(range(8)), 2),
        lambda: layered(list(range(7)), 3),
        lambda: random_tree([int(m) for m in draw.permutation(order)], draw),
    ]
    return kinds[number % 20 if number % 20 < len(kinds) else -1]()


class Node:
    """A node with its modes, ascending; `below` are its children."""

    def __init__(self, nested):
        self.below = [Node(child) for child in nested] if isinstance(nested, list) else []
        self.modes = sorted(m for c in self.below for m in c.modes) if self.below else [nested]
        self.above = None
        for child in self.below:
            child.above = self

    def post_order(self):
        return [node for child in self.below for node in child.post_order()] + [self]


class Case:
    def __init__(self, number, seed):
        draw = np.random.default_rng([seed, number])
        self.tree = tree(number, draw)
        self.nodes = Node(self.tree).post_order()
        order = len(self.nodes[-1].modes)
        most = 4 if order < 7 else 3 if order < 9 else 2
        for node in self.nodes:
            node.width = int(draw.integers(1 if order < 6 else 2, most + 1))
        self.weights = []
        for node in self.nodes:
            shape = (node.width, node.above.width if node.above else 1)
            self.weights.append(draw.standard_normal(shape))

    def inner(self):
        return [node for node in self.nodes if node.below]

    def end(self):
        letter = {node: LETTERS[i] for i, node in enumerate(self.nodes)}
        once = LETTERS[len(self.nodes)]
        terms = [letter[n] + (letter[n.above] if n.above else once) for n in self.nodes]
        leaves = sorted((n for n in self.nodes if not n.below), key=lambda n: n.modes)
        result = "".join(letter[n] for n in leaves) + once
        return np.einsum(",".join(terms) + "->" + result, *self.weights, optimize="greedy")[..., 0]

    def weight(self, node):
        return self.weights[self.nodes.index(node)]

    def vectors(self, node, r):
        """The row of the node's own matrix and the columns of its children."""
        return [self.weight(node)[r]] + [self.weight(c)[:, r] for c in node.below]

    def norms(self, node):
        return np.array(
            [np.prod([np.linalg.norm(v) for v in self.vectors(node, r)]) for r in range(node.width)]
        )

    def unbalancedness(self):
        spreads = []
        for node in self.inner():
            for r in range(node.width):
                squares = [v @ v for v in self.vectors(node, r)]
                spreads.append(max(squares) - min(squares))
        return max(spreads)

    def write(self, file):
        weights = {f"weight_{i}": w for i, w in enumerate(self.weights)}
        np.savez(file, tree=np.array(json.dumps(self.tree)), **weights)


def spectrum(end, modes):
    rest = [m for m in range(end.ndim) if m not in modes]
    rows = int(np.prod([end.shape[m] for m in modes]))
    matrix = end.transpose(list(modes) + rest).reshape(rows, -1)
    return np.linalg.svd(matrix, compute_uv=False)


def rank(values, rows, columns):
    """The numerical rank and the effective one, exp of the entropy of the values' shares."""
    limit = max(rows, columns) * np.finfo(float).eps * values[0]
    shares = values[values > 0] / values.sum()
    return int((values > limit).sum()), float(np.exp(-(shares * np.log(shares)).sum()))


def other_modes(case):
    """A region that is no node of most trees: every second mode."""
    return list(range(0, len(case.nodes[-1].modes), 2))


def tacit(command, file, *more):
    line = [str(ROOT / "tacit"), "tensor", command, "--input", str(file), "--json", *more]
    run = subprocess.run(line, capture_output=True, text=True, check=False)
    if run.returncode:
        raise SystemExit(" ".join(line) + "\n" + run.stderr)
    return json.loads(run.stdout)


def distance(ours, theirs):
    """The largest difference, in units of the largest number."""
    ours, theirs = np.asarray(ours, float), np.asarray(theirs, float)
    if ours.shape != theirs.shape:
        raise SystemExit(f"shapes {ours.shape} and {theirs.shape}")
    return float(np.max(np.abs(ours - theirs)) / np.max(np.abs(theirs)))


def compare(case, folder):
    file = pathlib.Path(folder) / "htf.npz"
    case.write(file)
    end = case.end()
    worst = {}
    answer = tacit("end", file)
    worst["end"] = distance(np.reshape(answer["values"], answer["shape"]), end)
    worst["norm"] = distance(answer["norm"], np.linalg.norm(end))
    answer = tacit("components", file)
    for node, told in zip(case.inner(), answer["nodes"], strict=True):
        assert told["modes"] == node.modes and told["vectors"] == len(node.below) + 1
        worst["components"] = max(worst.get("components", 0), distance(told["norms"], case.norms(node)))
    worst["unbalancedness"] = distance(answer["unbalancedness"], case.unbalancedness())
    odd = other_modes(case)
    answer = tacit("rank", file, "--modes", ",".join(map(str, odd)))
    regions = [node.modes for node in case.nodes[:-1] if len(node.modes) < end.ndim] + [odd]
    told = [each for each in answer["matricizations"] if len(each["modes"]) < end.ndim]
    for modes, each in zip(regions, told, strict=True):
        values = spectrum(end, modes)
        rows = int(np.prod([end.shape[m] for m in modes]))
        exact, effective = rank(values, rows, end.size // rows)
        assert each["modes"] == modes and each["rank"] == exact, (modes, each, exact)
        worst["spectrum"] = max(worst.get("spectrum", 0), distance(each["singular_values"], values))
        worst["effective"] = max(worst.get("effective", 0), distance(each["effective_rank"], effective))
    answer = tacit("separation", file, "--modes", ",".join(map(str, odd)))
    # A grid sees no more than there is, and misses what is below 1e-8 of its largest number.
    for each in answer["regions"]:
        assert each["grid"] <= each["exact"], each
    worst["ranks missed by grids"] = sum(each["grid"] < each["exact"] for each in answer["regions"])
    return worst


def check(count, seed):
    all_worst, missed_in_all = {}, 0
    for number in range(count):
        case = Case(number, seed)
        with tempfile.TemporaryDirectory() as folder:
            worst = compare(case, folder)
        missed = worst.pop("ranks missed by grids")
        missed_in_all += missed
        bad = {name: value for name, value in worst.items() if not value <= TOLERANCE}
        for name, value in worst.items():
            all_worst[name] = max(all_worst.get(name, 0), value)
        print(f"{'BAD ' if bad else 'ok  '} {number:3d} {json.dumps(case.tree)} {case.end().shape}", bad or "")
    print(f"ranks that a grid of 32 settings missed: {missed_in_all}")
    print("largest relative differences:", {name: f"{value:.1e}" for name, value in all_worst.items()})
    return int(any(value > TOLERANCE for value in all_worst.values()))


def fixtures():
    FOLDER.mkdir(parents=True, exist_ok=True)
    for number in range(12):
        case = Case(number, 5)
        end = case.end()
        case.write(FOLDER / f"htf-{number:02d}.npz")
        values = {"end": end, "odd": spectrum(end, other_modes(case))}
        for i, node in enumerate(case.nodes):
            if node.below:
                values[f"norms_{i}"] = case.norms(node)
            if len(node.modes) < end.ndim:
                values[f"spectrum_{i}"] = spectrum(end, node.modes)
        np.savez(FOLDER / f"expected-{number:02d}.npz", **values)


if __name__ == "__main__":
    if sys.argv[1:2] == ["fixtures"]:
        fixtures()
    elif sys.argv[1:2] == ["check"]:
        sys.exit(check(int((sys.argv[2:] + ["20"])[0]), int((sys.argv[3:] + ["0"])[0])))
    else:
        sys.exit(__doc__)
