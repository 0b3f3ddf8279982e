# SPDX-License-Identifier: Apache-2.0
"""Compares `tacit gradient-change` with PyTorch: the mean |cosine| between input gradients before and after
a patch is exchanged, and its gradient by every weight, both in double precision.

PyTorch computes the second gradient by its own double backward; nothing of Tacit takes part. Networks are
small, fixed by a seed, and cover what the penalty is trained with: convolutions of stride 1 and 2, batch
normalization with the statistics of the batch, rectifiers, maximum and average pools, a shortcut with
weights, one output and several.

    python3 examples/crosscheck/gradient_change.py [./tacit]

Needs numpy, torch and safetensors. Ends with status 1 if a value differs by more than 1e-12, or a gradient
by more than 1e-9 of its largest entry.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.numpy import save_file

VALUE, GRADIENT = 1e-12, 1e-9


def conv(channels, stride=1):
    return {"type": "conv", "channels": channels, "kernel": [3, 3], "strides": [stride, stride],
            "padding": "same", "weight_variance": 2.0, "bias_variance": 0.1}


BN, RELU = {"type": "batch_norm"}, {"type": "relu"}
GAP = {"type": "global_average_pool"}


def dense(units):
    return {"type": "dense", "units": units, "weight_variance": 1.0, "bias_variance": 0.1}


NETWORKS = {
    "strides": [conv(4), RELU, conv(5, 2), RELU, conv(6, 2), RELU, GAP, dense(1)],
    "batch-norm": [conv(4, 2), BN, RELU, conv(5, 2), BN, RELU, GAP, dense(1)],
    "max-pool": [conv(4), BN, RELU, {"type": "max_pool", "window": [2, 2]}, conv(5), RELU, GAP, dense(1)],
    "average-pool": [conv(4), RELU, {"type": "average_pool", "window": [3, 3]}, conv(5), BN, RELU, GAP, dense(1)],
    "residual": [conv(4), BN, RELU,
                 {"type": "residual", "branch": [conv(6, 2), BN, RELU, conv(6), BN], "shortcut": [conv(6, 2), BN]},
                 RELU, GAP, dense(1)],
    "classes": [conv(4, 2), BN, RELU, conv(5, 2), RELU, GAP, dense(3)],
}


def draw(layers, channels, random, prefix=""):
    """Weights of a list of layers under Tacit's names; gives the channels after it as well."""
    weights = {}
    for i, layer in enumerate(layers):
        name = f"{prefix}{i}."
        kind = layer["type"]
        if kind == "conv":
            out = layer["channels"]
            weights[name + "W"] = random.normal(size=(3, 3, channels, out)) * np.sqrt(2 / (9 * channels))
            weights[name + "b"] = random.normal(size=out) * 0.3
            channels = out
        elif kind == "dense":
            weights[name + "W"] = random.normal(size=(channels, layer["units"])) / np.sqrt(channels)
            weights[name + "b"] = random.normal(size=layer["units"]) * 0.3
        elif kind == "batch_norm":
            weights[name + "gamma"] = random.uniform(0.5, 1.5, channels)
            weights[name + "beta"] = random.normal(size=channels) * 0.3
        elif kind == "residual":
            before = channels
            branch, channels = draw(layer["branch"], before, random, name + "branch.")
            shortcut, _ = draw(layer["shortcut"], before, random, name + "shortcut.")
            weights |= branch | shortcut
    return weights, channels


def same(size, stride):
    """What `same` padding adds before and after, so that ceil(size / stride) windows fit."""
    total = max(0, (-(-size // stride) - 1) * stride + 3 - size)
    return total // 2, total - total // 2


def apply(layers, w, x, prefix=""):
    """x: (n, c, h, w), as PyTorch has it."""
    for i, layer in enumerate(layers):
        name = f"{prefix}{i}."
        kind = layer["type"]
        if kind == "conv":
            stride = layer["strides"][0]
            top, bottom = same(x.shape[2], stride)
            left, right = same(x.shape[3], stride)
            x = F.conv2d(F.pad(x, (left, right, top, bottom)), w[name + "W"].permute(3, 2, 0, 1), w[name + "b"], stride)
        elif kind == "batch_norm":
            x = F.batch_norm(x, None, None, w[name + "gamma"], w[name + "beta"], True, 0.1, 1e-5)
        elif kind == "relu":
            x = torch.relu(x)
        elif kind == "max_pool":
            x = F.max_pool2d(x, layer["window"][0])
        elif kind == "average_pool":
            x = F.avg_pool2d(x, layer["window"][0])
        elif kind == "global_average_pool":
            x = x.mean((2, 3))
        elif kind == "dense":
            x = x @ w[name + "W"] + w[name + "b"]
        elif kind == "residual":
            x = apply(layer["branch"], w, x, name + "branch.") + apply(layer["shortcut"], w, x, name + "shortcut.")
    return x


def reference(layers, weights, images, labels, probed, perturbed):
    """Cosines, and the gradient of their mean by each weight."""
    w = {k: torch.tensor(v, requires_grad=True) for k, v in weights.items()}

    def cut(t, patch):
        top, left, height, width = patch
        return t[:, :, top:top + height, left:left + width]

    def gradient(x):
        x = x.clone().requires_grad_(True)
        counted = apply(layers, w, x)
        if counted.shape[1] > 1:
            counted = counted.gather(1, torch.tensor(labels)[:, None])
        return cut(torch.autograd.grad(counted.sum(), x, create_graph=True)[0], probed).flatten(1)

    x = torch.tensor(images).permute(0, 3, 1, 2)
    moved = x.clone()
    cut(moved, perturbed)[:] = cut(x, perturbed).roll(-1, 0)
    cosines = F.cosine_similarity(gradient(x), gradient(moved), dim=1, eps=0).abs()
    gradients = torch.autograd.grad(cosines.mean(), list(w.values()), allow_unused=True)
    return cosines.detach().numpy(), {
        k: np.zeros(v.shape) if g is None else g.numpy() for (k, v), g in zip(w.items(), gradients)}


def statistics(layers, weights, prefix=""):
    """Running statistics, which training mode does not look at."""
    found = {}
    for name, value in weights.items():
        if name.endswith(".gamma"):
            stem = "statistics." + name.removesuffix("gamma")
            found |= {stem + "mean": np.zeros_like(value), stem + "variance": np.ones_like(value)}
    return found


def text(patch):
    top, left, height, width = patch
    return f"{height}x{width}+{top}+{left}"


def tacit(command, folder, layers, weights, images, labels, patches, way):
    (folder / "arch.json").write_text(json.dumps({"parameterization": "standard", "layers": layers}))
    save_file({k: np.ascontiguousarray(v) for k, v in (weights | statistics(layers, weights)).items()},
              folder / "w.safetensors")
    np.save(folder / "x.npy", images)
    np.save(folder / "y.npy", labels)
    answer = subprocess.run(
        [command, "gradient-change", "--arch", folder / "arch.json", "--weights", folder / "w.safetensors",
         "--x", folder / "x.npy", "--labels", folder / "y.npy", "--patches", ",".join(map(text, patches)),
         "--by", way, "--out", folder / "g.npz", "--json"], check=True, stdout=subprocess.PIPE)
    return json.loads(answer.stdout), np.load(folder / "g.npz")


def main():
    command = sys.argv[1] if len(sys.argv) > 1 else str(Path(__file__).resolve().parents[2] / "tacit")
    patches = [(1, 2, 4, 3), (6, 7, 5, 5)]
    right = True
    with tempfile.TemporaryDirectory() as name:
        for number, (title, layers) in enumerate(NETWORKS.items()):
            random = np.random.default_rng(number)
            weights, _ = draw(layers, 2, random)
            images, labels = random.normal(size=(8, 12, 12, 2)), random.integers(0, 3, 8)
            for way, limit in (("double-backward", GRADIENT), ("finite-difference", 1e-6)):
                answer, file = tacit(command, Path(name), layers, weights, images, labels, patches, way)
                order = patches if answer["probed"] == text(patches[0]) else patches[::-1]
                cosines, gradients = reference(layers, weights, images, labels, *order)
                value = np.abs(file["cosines"] - cosines).max()
                largest = max(np.abs(g).max() for g in gradients.values())
                apart = max(np.abs(file["gradient." + k] - g).max() for k, g in gradients.items()) / largest
                fits = value <= VALUE and apart <= limit
                right &= fits
                print(f"{title:13} {way:18} R = {cosines.mean():.6f}  cosines {value:.1e}  gradients {apart:.1e}"
                      f"  {'agree' if fits else 'DIFFER'}")
    print("all agree" if right else "SOMETHING DIFFERS")
    return 0 if right else 1


if __name__ == "__main__":
    sys.exit(main())
