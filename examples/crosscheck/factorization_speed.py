# SPDX-License-Identifier: Apache-2.0
"""PyTorch's time for the descent steps of factorizations that `tacit bench factorization` times.

    python3 factorization_speed.py [--threads 1 2] [--seconds 1]     (PyTorch 2.13, CPU, float64)
    python3 factorization_speed.py --rounds 3                        (in turns with Tacit)
    python3 factorization_speed.py --check                           (losses, against NumPy's einsum)

A step is the loss over the observed entries, its gradient by autograd, and GroupRMSprop in place
(one scalar state, foreach kernels). Each factorization is written in up to three ways:

    end        the end tensor once a step, by products of node matrices; the root as one product
    entries    every observed entry through the network, as one batch, as published programs do for trees
    distinct   node matrices only at the index tuples that are observed, each once

With rounds, `tacit bench factorization` and PyTorch take turns, each in a process of its own, and the
table has for each way the median of the rounds and of their ratios (above 1: Tacit is faster), with
the least and the largest ratio. Tacit steps on one thread; PyTorch on one and on two.
"""
import argparse
import json
import math
import pathlib
import statistics
import subprocess
import sys
import time

import numpy as np
import torch

TACIT = pathlib.Path(__file__).resolve().parents[2] / "tacit"


def layered(order):
    """Nodes of the binary tree over neighbors: leaves are mode numbers, others lists of nodes."""
    nodes = list(range(order))
    while len(nodes) > 1:
        nodes = [nodes[i : i + 2] for i in range(0, len(nodes), 2)]
    return nodes[0]


def modes(node):
    return [node] if isinstance(node, int) else [n for child in node for n in modes(child)]


def parameters(node, above, size, width, random):
    """Weights of a node and of those below it, in post-order."""
    below = [] if isinstance(node, int) else node
    ws = [w for child in below for w in parameters(child, width, size, width, random)]
    rows = size if isinstance(node, int) else width
    return ws + [torch.tensor(0.3 * random.standard_normal((rows, above)), requires_grad=True)]


def khatri_rao(a, b):
    return (a[:, None] * b[None]).reshape(-1, a.shape[1])


class Matrix:
    """W3 W2 W1, 64 x 64."""

    def __init__(self, size, depth, random):
        shape = (size, size)
        self.w = [torch.tensor(0.1 * random.standard_normal(shape), requires_grad=True) for _ in range(depth)]
        self.shape = shape
        self.ways = {"end": self.end}

    def prepare(self, index):
        self.flat = torch.tensor(index[0] * self.shape[1] + index[1])

    def end(self):
        product = self.w[0]
        for w in self.w[1:]:
            product = w @ product
        return product.reshape(-1)[self.flat]


class Cp:
    """Sum of R outer products of three vectors."""

    def __init__(self, size, rank, random):
        self.w = [torch.tensor(0.3 * random.standard_normal((size, rank)), requires_grad=True) for _ in range(3)]
        self.shape = (size,) * 3
        self.ways = {"end": self.end, "einsum": self.einsum, "entries": self.entries}

    def prepare(self, index):
        self.flat = torch.tensor(np.ravel_multi_index(index, self.shape))
        self.index = [torch.tensor(i) for i in index]

    def end(self):
        a, b, c = self.w
        return (a @ khatri_rao(b, c).T).reshape(-1)[self.flat]

    def einsum(self):
        return torch.einsum("ir,jr,kr->ijk", *self.w).reshape(-1)[self.flat]

    def entries(self):
        product = self.w[0][self.index[0]]
        for w, i in zip(self.w[1:], self.index[1:]):
            product = product * w[i]
        return product.sum(1)


class Tree:
    """Hierarchical factorization over neighbors, two at a time."""

    def __init__(self, order, size, width, random):
        self.tree, self.shape = layered(order), (size,) * order
        self.w = parameters(self.tree, 1, size, width, random)
        self.ways = {"entries": self.entries, "distinct": self.distinct}
        if size**order <= 1_000_000:
            self.ways["end"] = self.end

    def prepare(self, index):
        self.index = [torch.tensor(i) for i in index]
        self.flat = torch.tensor(np.ravel_multi_index(index, self.shape))
        self.pairs = {}
        self.observed = torch.tensor(self.tuples(self.tree, index))

    def tuples(self, node, index):
        """Row of each observed entry among the node's distinct tuples; remembers what they join."""
        if isinstance(node, int):
            return index[node]
        rows = [self.tuples(child, index) for child in node]
        if len(rows) == 1:
            return rows[0]
        pairs, own = np.unique(np.stack(rows), axis=1, return_inverse=True)
        self.pairs[str(node)] = [torch.tensor(p) for p in pairs]
        return own.reshape(-1)

    def up(self, join):
        """Node matrices up to below the root, `join` making a node's rows from its children's."""
        weights = iter(self.w)

        def matrix(node):
            if isinstance(node, int):
                return join(node, [next(weights)])
            below = [matrix(child) for child in node]
            if node is self.tree:
                return below
            joined = below[0] if len(below) == 1 else join(node, below)
            return joined @ next(weights)

        return matrix(self.tree), next(weights)

    def end(self):
        (a, b), root = self.up(lambda node, below: below[0] if len(below) == 1 else khatri_rao(*below))
        return ((a * root.T) @ b.T).reshape(-1)[self.flat]

    def entries(self):
        def join(node, below):
            return below[0][self.index[node]] if isinstance(node, int) else below[0] * below[1]

        (a, b), root = self.up(join)
        return ((a * b) @ root)[:, 0]

    def distinct(self):
        def join(node, below):
            if isinstance(node, int):
                return below[0]
            p, q = self.pairs[str(node)]
            return below[0][p] * below[1][q]

        (a, b), root = self.up(join)
        p, q = self.pairs[str(self.tree)]
        return ((a[p] * b[q]) @ root)[self.observed, 0]


# name: (factorization, observed entries); the names are those of tacit.examples.bench.Factorizations
CASES = {
    "matrix 64x64, depth 3": (lambda r: Matrix(64, 3, r), 2048),
    "cp 16^3, rank 256": (lambda r: Cp(16, 256, r), 2048),
    "tree 6^4, width 36": (lambda r: Tree(4, 6, 36, r), 648),
    "tree 8^4, width 64": (lambda r: Tree(4, 8, 64, r), 2048),
}
for order in range(4, 9):
    for width in (10, 50):
        name = f"tree 10^{order}, width {width}"
        CASES[name] = (lambda r, order=order, width=width: Tree(order, 10, width, r), 5000)


def problem(name):
    build, observed = CASES[name]
    random = np.random.default_rng(0)
    model = build(random)
    count = math.prod(model.shape)
    flat = random.choice(count, observed, replace=False) if count < 10**7 else random.integers(count, size=observed)
    model.prepare([i.astype(np.int64) for i in np.unravel_index(np.sort(flat), model.shape)])
    return model, torch.tensor(random.standard_normal(observed))


class GroupRmsProp:
    """One scalar state for all parameters."""

    def __init__(self, params, rate=1e-6, alpha=0.99, epsilon=1e-6):
        self.params, self.rate, self.alpha, self.epsilon = params, rate, alpha, epsilon
        self.v, self.steps = 0.0, 0

    @torch.no_grad()
    def step(self, gradients):
        norms = torch._foreach_norm(gradients)
        self.v = self.alpha * self.v + (1 - self.alpha) * torch.stack(norms).square().sum()
        self.steps += 1
        unbiased = (self.v / (1 - self.alpha**self.steps)).sqrt().item()
        torch._foreach_add_(self.params, gradients, alpha=-self.rate / (unbiased + self.epsilon))


def microseconds(name, seconds):
    """Median time of a step in each way, after as long a warm-up."""
    medians = {}
    for way in problem(name)[0].ways:
        model, y = problem(name)
        entries, optimizer = model.ways[way], GroupRmsProp(model.w)

        def step():
            loss = (entries() - y).square().mean()
            optimizer.step(torch.autograd.grad(loss, model.w))

        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            step()
        times, end = [], time.perf_counter() + seconds
        while time.perf_counter() < end:
            start = time.perf_counter()
            step()
            times.append(time.perf_counter() - start)
        medians[way] = 1e6 * statistics.median(times)
    return medians


def check():
    """The ways against NumPy's einsum at the observed entries."""
    for name in CASES:
        model, _ = problem(name)
        entries = {way: f().detach().numpy() for way, f in model.ways.items()}
        first = next(iter(entries.values()))
        spread = max(np.abs(e - first).max() for e in entries.values()) / np.abs(first).max()
        words = f"{len(entries)} ways, apart by {spread:.1e}"
        if isinstance(model, Cp):
            wanted = np.einsum("ir,jr,kr->ijk", *(w.detach().numpy() for w in model.w)).reshape(-1)
            words += f", from einsum {np.abs(wanted[model.flat] - first).max():.1e}"
        print(f"{name:24} {words}", flush=True)


def ours(seconds):
    """Microseconds of Tacit's steps by name."""
    warm = 3 * seconds  # its compiler works while it warms up
    command = [TACIT, "bench", "factorization", "--threads", 1, "--seconds", warm, "--json"]
    made = subprocess.run([str(c) for c in command], check=True, capture_output=True, text=True)
    return {row["name"]: 1e6 * row["seconds"] for row in json.loads(made.stdout)["measured"]}


def theirs(threads, seconds):
    """Microseconds of PyTorch's steps by name and way, in a process of its own."""
    command = [sys.executable, __file__, "--threads", threads, "--seconds", seconds, "--json"]
    made = subprocess.run([str(c) for c in command], check=True, capture_output=True, text=True)
    return json.loads(made.stdout)


def take_turns(threads, seconds, rounds):
    turns = [(ours(seconds), *(theirs(each, seconds) for each in threads)) for _ in range(rounds)]
    for name in CASES:
        a = [turn[0][name] for turn in turns]
        print(f"{name}: Tacit {statistics.median(a):.1f} us")
        for k, each in enumerate(threads):
            for way in turns[0][k + 1][name]:
                b = [turn[k + 1][name][way] for turn in turns]
                ratios = [y / x for x, y in zip(a, b)]
                print(
                    f"    PyTorch, {each} threads, {way:8} {statistics.median(b):9.1f} us,"
                    f" ratio {statistics.median(ratios):5.1f} ({min(ratios):.1f} to {max(ratios):.1f})",
                    flush=True,
                )


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--threads", type=int, nargs="+", default=[1, 2])
    options.add_argument("--seconds", type=float, default=0.5)
    options.add_argument("--rounds", type=int, default=0)
    options.add_argument("--check", action="store_true")
    options.add_argument("--json", action="store_true")
    given = options.parse_args()
    if given.check:
        check()
    elif given.rounds:
        take_turns(given.threads, given.seconds, given.rounds)
    else:
        for threads in given.threads:
            torch.set_num_threads(threads)
            times = {}
            for name in CASES:
                times[name] = microseconds(name, given.seconds)
                if not given.json:
                    ways = ", ".join(f"{way} {t:.1f} us" for way, t in times[name].items())
                    print(f"{name:24} {threads} threads: {ways}", flush=True)
            if given.json:
                print(json.dumps(times))


if __name__ == "__main__":
    main()
