# SPDX-License-Identifier: Apache-2.0
"""PyTorch's time for the training steps that `tacit bench` times: forward, backward, SGD with momentum.

    python3 training_speed.py [--threads 1 2] [--seconds 2]     (PyTorch 2.13, CPU, float32)
    python3 training_speed.py --rounds 5                        (in turns with Tacit)

Prints the median of milliseconds a step. Each step runs in PyTorch's defaults for the CPU; for the
convolutional network the faster of the two memory formats counts. With rounds, `tacit bench
training` and PyTorch take turns, each in a process of its own, and the table has the median of the
rounds and of their ratios (above 1: Tacit is faster), with the least and the largest ratio.
"""
import argparse
import json
import pathlib
import statistics
import subprocess
import sys
import time

import torch
from torch import nn
from torch.nn import functional


def mlp(width):
    return nn.Sequential(
        nn.Linear(784, width), nn.ReLU(), nn.Linear(width, width), nn.ReLU(), nn.Linear(width, 10)
    )


def cnn():
    return nn.Sequential(
        nn.Conv2d(1, 32, 3, padding=1),
        nn.ReLU(),
        nn.Conv2d(32, 32, 3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(32, 64, 3, padding=1),
        nn.ReLU(),
        nn.AdaptiveAvgPool2d(1),
        nn.Flatten(),
        nn.Linear(64, 10),
    )


# name: (network, shape of a batch); the names are those of tacit.examples.bench.TrainingSteps
CASES = {
    "mlp-128-batch-32": (lambda: mlp(128), (32, 784)),
    "mlp-512-batch-128": (lambda: mlp(512), (128, 784)),
    "mlp-2048-batch-128": (lambda: mlp(2048), (128, 784)),
    "cnn-28x28-batch-64": (cnn, (64, 1, 28, 28)),
}


def milliseconds(model, x, y, seconds):
    """Median time of a step, after as long a warm-up."""
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9)

    def step():
        optimizer.zero_grad()
        functional.cross_entropy(model(x), y).backward()
        optimizer.step()

    times = []
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        step()
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        start = time.perf_counter()
        step()
        times.append(time.perf_counter() - start)
    return 1e3 * statistics.median(times)


def case(name, seconds):
    build, shape = CASES[name]
    torch.manual_seed(0)
    x, y = torch.randn(shape), torch.randint(10, shape[:1])
    best = milliseconds(build(), x, y, seconds)
    if len(shape) == 4:
        last = torch.channels_last
        model, images = build().to(memory_format=last), x.contiguous(memory_format=last)
        best = min(best, milliseconds(model, images, y, seconds))
    return best


def ours(threads, seconds):
    """Milliseconds of Tacit's steps by name."""
    tacit = pathlib.Path(__file__).resolve().parents[2] / "tacit"
    command = [tacit, "bench", "training", "--threads", threads, "--seconds", seconds, "--json"]
    made = subprocess.run([str(c) for c in command], check=True, capture_output=True, text=True)
    rows = json.loads(made.stdout)["measured"]
    return {row["name"]: 1e3 * row["seconds"] for row in rows if row["threads"] == threads}


def theirs(threads, seconds):
    """Milliseconds of PyTorch's steps by name, in a process of its own."""
    command = [sys.executable, __file__, "--threads", threads, "--seconds", seconds]
    made = subprocess.run([str(c) for c in command], check=True, capture_output=True, text=True)
    words = (line.split() for line in made.stdout.splitlines())
    return {word[0]: float(word[3]) for word in words}


def take_turns(threads, seconds, rounds):
    turns = [(ours(threads, seconds), theirs(threads, seconds)) for _ in range(rounds)]
    for name in CASES:
        a, b = [t[0][name] for t in turns], [t[1][name] for t in turns]
        ratios = [y / x for x, y in zip(a, b)]
        print(
            f"{name:20} {threads} threads  Tacit {statistics.median(a):8.3f} ms"
            f"  PyTorch {statistics.median(b):8.3f} ms  ratio {statistics.median(ratios):.2f}"
            f" ({min(ratios):.2f} to {max(ratios):.2f})",
            flush=True,
        )


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--threads", type=int, nargs="+", default=[1, 2])
    options.add_argument("--seconds", type=float, default=2)
    options.add_argument("--rounds", type=int, default=0)
    given = options.parse_args()
    for threads in given.threads:
        if given.rounds:
            take_turns(threads, given.seconds, given.rounds)
            continue
        torch.set_num_threads(threads)
        for name in CASES:
            print(f"{name:20} {threads} threads {case(name, given.seconds):9.3f} ms", flush=True)


if __name__ == "__main__":
    main()
