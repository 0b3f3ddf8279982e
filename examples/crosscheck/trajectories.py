# SPDX-License-Identifier: Apache-2.0
"""Twenty training steps of PyTorch, as fixtures for the tests of tacit.nn.train.

    python3 trajectories.py [FOLDER]     (PyTorch 2.13, CPU; default folder: the tests' resources)

One npz file a case, in Tacit's layout (channels last; dense W (in, out), conv W (kh, kw, in, out)):

    x            the batch, the same at every step, float64
    y            labels (n,) int64, or values (n, k) float64
    init.NAME    start values, float64; a float32 run starts from these rounded
    loss64       the 20 losses, each before its update; loss32 those of a float32 run
    end64.NAME   parameters after the last step; end32.NAME those of the float32 run
    stat64.NAME  running statistics after the last step; stat32.NAME
"""
import pathlib
import sys

import numpy
import torch
from torch import nn
from torch.nn import functional
from torch.optim import lr_scheduler

STEPS = 20
HERE = pathlib.Path(__file__).resolve().parent
FOLDER = HERE / "../../nn/src/test/resources/tacit/nn/train/trajectories"


class Flatten(nn.Module):
    """Rows, columns, channels, in this order."""

    def forward(self, x):
        return x.permute(0, 2, 3, 1).flatten(1)


class GlobalAveragePool(nn.Module):
    def forward(self, x):
        return x.mean((2, 3))


class Residual(nn.Module):
    def __init__(self, *branch):
        super().__init__()
        self.branch = nn.Sequential(*branch)

    def forward(self, x):
        return x + self.branch(x)


class Ntk(nn.Module):
    """Dense layer in the NTK parameterization, y = sqrt(vw / d) x W + sqrt(vb) b."""

    def __init__(self, d, m, weight_variance, bias_variance):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(m, d))
        self.bias = nn.Parameter(torch.randn(m))
        self.scales = (weight_variance / d) ** 0.5, bias_variance ** 0.5

    def forward(self, x):
        w, b = self.scales
        return w * functional.linear(x, self.weight) + b * self.bias


def layers(module, path=""):
    """Every layer that has parameters, with Tacit's path to it."""
    children = list(module.named_children())
    if isinstance(module, Residual):
        children = [("branch." + name, child) for name, child in module.branch.named_children()]
    for name, child in children:
        inner = f"{path}.{name}" if path else name
        if isinstance(child, (nn.Linear, Ntk, nn.Conv2d, nn.BatchNorm1d, nn.BatchNorm2d)):
            yield inner, child
        else:
            yield from layers(child, inner)


def parameters(model):
    """Names and values in Tacit's layout."""
    for path, layer in layers(model):
        w, b = layer.weight.detach(), layer.bias
        if isinstance(layer, (nn.BatchNorm1d, nn.BatchNorm2d)):
            yield path + ".gamma", w
            yield path + ".beta", b.detach()
            continue
        yield path + ".W", w.permute(2, 3, 1, 0) if w.ndim == 4 else w.T
        if b is not None:
            yield path + ".b", b.detach()


def statistics(model):
    for path, layer in layers(model):
        if isinstance(layer, (nn.BatchNorm1d, nn.BatchNorm2d)):
            yield path + ".mean", layer.running_mean
            yield path + ".variance", layer.running_var


def arrays(prefix, named):
    return {f"{prefix}.{name}": numpy.array(v.numpy(), order="C") for name, v in named}


def mlp(activation=nn.ReLU, out=5):
    return nn.Sequential(nn.Linear(12, 16), activation(), nn.Linear(16, out))


def plain_sgd(p):
    return torch.optim.SGD(p, lr=0.1, momentum=0.9)


def gentle_sgd(p):
    """For cases that would reach losses near 0, where relative errors of a float32 run explode."""
    return torch.optim.SGD(p, lr=0.02, momentum=0.9)


def warm_up_and_steps(optimizer):
    return lr_scheduler.ChainedScheduler(
        [
            lr_scheduler.LinearLR(optimizer, start_factor=1 / 5, total_iters=4),
            lr_scheduler.MultiStepLR(optimizer, milestones=[8, 14], gamma=0.3),
        ]
    )


def cross_entropy(smoothing=0.0):
    return lambda f, y: functional.cross_entropy(f, y, label_smoothing=smoothing)


# name: (model, shape of an example, optimizer, options)
CASES = {
    "momentum": (mlp, (12,), plain_sgd, {}),
    "nesterov": (
        lambda: mlp(nn.Tanh),
        (12,),
        lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, nesterov=True, weight_decay=0.01),
        {"loss": cross_entropy(0.1)},
    ),
    "adam": (mlp, (12,), lambda p: torch.optim.Adam(p, lr=0.01, weight_decay=0.01), {}),
    "adamw": (mlp, (12,), lambda p: torch.optim.AdamW(p, lr=0.01, weight_decay=0.1), {}),
    "rmsprop": (
        lambda: mlp(nn.Tanh, 3),
        (12,),
        lambda p: torch.optim.RMSprop(p, lr=0.001, alpha=0.9, momentum=0.5, weight_decay=0.01),
        {"loss": functional.mse_loss, "values": 3},
    ),
    "warm-up": (mlp, (12,), plain_sgd, {"schedule": warm_up_and_steps}),
    "cosine-clip": (
        mlp,
        (12,),
        plain_sgd,
        {
            "schedule": lambda o: lr_scheduler.CosineAnnealingLR(o, T_max=STEPS, eta_min=0.01),
            "clip": 0.5,
        },
    ),
    "ntk": (
        lambda: nn.Sequential(Ntk(12, 16, 2.0, 0.25), nn.ReLU(), Ntk(16, 5, 1.5, 0.01)),
        (12,),
        lambda p: torch.optim.SGD(p, lr=0.5, momentum=0.9),
        {},
    ),
    "batch-norm": (
        lambda: nn.Sequential(
            nn.Linear(12, 16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 5)
        ),
        (12,),
        gentle_sgd,
        {},
    ),
    "layer-norm": (
        lambda: nn.Sequential(
            nn.Linear(12, 16),
            nn.LayerNorm(16, eps=1e-12, elementwise_affine=False),
            nn.GELU(),
            nn.Linear(16, 5),
        ),
        (12,),
        plain_sgd,
        {},
    ),
    "conv": (
        lambda: nn.Sequential(
            nn.Conv2d(2, 6, 3, padding=1),
            nn.ReLU(),
            nn.Conv2d(6, 5, 3, stride=2, padding=1),
            nn.ReLU(),
            nn.Conv2d(5, 4, (2, 3)),
            Flatten(),
            nn.Linear(4 * 3 * 2, 5),
        ),
        (7, 7, 2),
        gentle_sgd,
        {},
    ),
    "conv-even": (  # padding "same" at stride 2 on an even size puts its one pixel below and right
        lambda: nn.Sequential(
            nn.ZeroPad2d((0, 1, 0, 1)),
            nn.Conv2d(2, 6, 3, stride=2),
            nn.Tanh(),
            nn.CircularPad2d(1),
            nn.Conv2d(6, 4, 3),
            Flatten(),
            nn.Linear(64, 5),
        ),
        (8, 8, 2),
        gentle_sgd,
        {"rename": {"1.": "0.", "4.": "2.", "6.": "4."}},
    ),
    "residual": (
        lambda: nn.Sequential(
            nn.Conv2d(2, 6, 3, padding=1),
            Residual(
                nn.BatchNorm2d(6),
                nn.ReLU(),
                nn.Conv2d(6, 6, 3, padding=1),
                nn.BatchNorm2d(6),
                nn.ReLU(),
                nn.Conv2d(6, 6, 3, padding=1, bias=False),
            ),
            nn.ReLU(),
            GlobalAveragePool(),
            nn.Linear(6, 5),
        ),
        (6, 6, 2),
        plain_sgd,
        {},
    ),
    "pools": (
        lambda: nn.Sequential(
            nn.Conv2d(2, 6, 3, padding=1),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Conv2d(6, 5, 3, padding=1),
            nn.ReLU(),
            nn.AvgPool2d(2),
            Flatten(),
            nn.Linear(20, 5),
        ),
        (8, 8, 2),
        lambda p: torch.optim.Adam(p, lr=0.01),
        {},
    ),
}


def run(model, x, y, optimizer, options, dtype):
    """The losses of twenty steps; the model is trained in place."""
    model.to(dtype).train()
    optimizer = optimizer(model.parameters())
    schedule = options["schedule"](optimizer) if "schedule" in options else None
    loss = options.get("loss", cross_entropy())
    losses = []
    for _ in range(STEPS):
        optimizer.zero_grad()
        value = loss(model(x.to(dtype)), y if y.dtype == torch.int64 else y.to(dtype))
        value.backward()
        if "clip" in options:
            nn.utils.clip_grad_norm_(model.parameters(), options["clip"])
        optimizer.step()
        if schedule:
            schedule.step()
        losses.append(value.item())
    return numpy.array(losses)


def renamed(named, names):
    for name, value in named:
        for old, new in names.items():
            if name.startswith(old):
                name = new + name[len(old):]
                break
        yield name, value


def fixture(name, n=8):
    build, shape, optimizer, options = CASES[name]
    names = options.get("rename", {})
    random = numpy.random.default_rng(list(name.encode()))
    x = random.standard_normal((n, *shape))
    values = options.get("values")
    y = random.standard_normal((n, values)) if values else random.integers(0, 5, n)
    torch.manual_seed(7)
    start = build().double().state_dict()
    out = {"x": x, "y": y}
    inputs = torch.tensor(x)
    if inputs.ndim == 4:
        inputs = inputs.permute(0, 3, 1, 2)
    for bits, dtype in ((64, torch.float64), (32, torch.float32)):
        model = build().double()
        model.load_state_dict(start)
        if bits == 64:
            out |= arrays("init", renamed(parameters(model), names))
        out[f"loss{bits}"] = run(model, inputs, torch.tensor(y), optimizer, options, dtype)
        out |= arrays(f"end{bits}", renamed(parameters(model), names))
        out |= arrays(f"stat{bits}", renamed(statistics(model), names))
    return out


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    for name in CASES:
        out = fixture(name)
        numpy.savez(folder / f"{name}.npz", **out)
        apart = abs(out["loss32"] / out["loss64"] - 1).max()
        print(f"{name:12} loss {out['loss64'][0]:.6f} to {out['loss64'][-1]:.6f}, float32 apart {apart:.1e}")


if __name__ == "__main__":
    main()
