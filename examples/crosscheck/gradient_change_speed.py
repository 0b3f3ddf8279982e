# SPDX-License-Identifier: Apache-2.0
"""PyTorch's time for the training steps that `tacit bench penalty` times: without and with the gradient change
as a penalty, by double backward. The network of the figure htf/is-same-class, batches of 32, float32.

    python3 gradient_change_speed.py [--threads 1 2] [--seconds 3] [--rounds 3]     (PyTorch 2.13, CPU)

Tacit and PyTorch take turns, each in a process of its own; the table has the median of the rounds and of their
ratios (above 1: Tacit is faster). PyTorch runs in the faster of its two memory formats.
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

STRENGTHS = {"pairs-batch-32-plain": 0.0, "pairs-batch-32-penalty": 0.3}


def network():
    layers, channels = [], 1
    for _ in range(6):
        layers += [nn.Conv2d(channels, 16, 3, stride=2, padding=1, bias=False), nn.BatchNorm2d(16), nn.ReLU()]
        channels = 16
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(16, 1))


def turned(model, x, outputs):
    """Mean |cosine| of the gradients by the left image, before and after the right one is exchanged."""
    first = torch.autograd.grad(outputs.sum(), x, create_graph=True)[0]
    moved = x.detach().clone()
    moved[:, :, 1:8, 120:127] = x.detach()[:, :, 1:8, 120:127].roll(-1, 0)
    moved.requires_grad_(True)
    second = torch.autograd.grad(model(moved).sum(), moved, create_graph=True)[0]
    a, b = (g[:, :, 1:8, 1:8].flatten(1) for g in (first, second))
    return functional.cosine_similarity(a, b, dim=1).abs().mean()


def milliseconds(strength, layout, seconds):
    """Median time of a step, after as long a warm-up."""
    torch.manual_seed(0)
    model = network().to(memory_format=layout)
    x = torch.randn(32, 1, 8, 128).contiguous(memory_format=layout)
    y = torch.randint(2, (32, 1)).float()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9)

    def step():
        optimizer.zero_grad()
        images = x.detach().requires_grad_(strength > 0)
        outputs = model(images)
        loss = functional.binary_cross_entropy_with_logits(outputs, y)
        if strength > 0:
            loss = loss + strength * turned(model, images, outputs)
        loss.backward()
        optimizer.step()

    times = []
    for warm in (True, False):
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            start = time.perf_counter()
            step()
            if not warm:
                times.append(time.perf_counter() - start)
    return 1e3 * statistics.median(times)


def theirs_here(threads, seconds):
    torch.set_num_threads(threads)
    layouts = (torch.contiguous_format, torch.channels_last)
    return {name: min(milliseconds(s, layout, seconds) for layout in layouts) for name, s in STRENGTHS.items()}


def answer(command):
    return json.loads(subprocess.run([str(c) for c in command], check=True, capture_output=True, text=True).stdout)


def ours(threads, seconds):
    tacit = pathlib.Path(__file__).resolve().parents[2] / "tacit"
    made = answer([tacit, "bench", "penalty", "--threads", threads, "--seconds", seconds, "--json"])
    return {row["name"]: 1e3 * row["seconds"] for row in made["measured"] if row["threads"] == threads}


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--threads", type=int, nargs="+", default=[1, 2])
    options.add_argument("--seconds", type=float, default=3)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--alone", action="store_true", help="PyTorch only, as JSON, for one number of threads")
    given = options.parse_args()
    if given.alone:
        print(json.dumps(theirs_here(given.threads[0], given.seconds)))
        return
    for threads in given.threads:
        alone = [sys.executable, __file__, "--alone", "--threads", threads, "--seconds", given.seconds]
        turns = [(ours(threads, given.seconds), answer(alone)) for _ in range(given.rounds)]
        for name in STRENGTHS:
            a, b = [t[0][name] for t in turns], [t[1][name] for t in turns]
            ratios = [y / x for x, y in zip(a, b)]
            print(
                f"{name:24} {threads} threads  Tacit {statistics.median(a):7.2f} ms  PyTorch {statistics.median(b):7.2f} ms"
                f"  ratio {statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})",
                flush=True,
            )


if __name__ == "__main__":
    main()
