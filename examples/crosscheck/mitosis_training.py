# SPDX-License-Identifier: Apache-2.0
"""Training for clones in PyTorch, as fixtures for CloneTrainingTest of tacit.nn.train.

    python3 mitosis_training.py [FOLDER]     (PyTorch 2.13, CPU; default folder: the tests' resources)

Three networks in float64, each by the protocol of Doimo et al. 2022: cross-entropy, SGD with momentum
0.9 and weight decay on all parameters, a learning rate that falls along a cosine once an epoch.

    perceptron   [Linear, BatchNorm1d, ReLU] x 3, Linear; 208 examples in batches of 64, the last of
                 16, in a given order; three epochs
    wide-resnet  depth 16, stem 2, widening 2, images of 8 x 8; three steps of one batch
    dense-net    depth 16, 4 features, images of 8 x 8; three steps of one batch

One npz file each, in Tacit's layout (channels last; dense W (in, out), conv W (kh, kw, in, out)):

    x, y          data and labels
    order         perceptron: the order of the examples, epoch after epoch
    init.NAME     start values
    loss          of each step, before its update
    three.NAME    perceptron: parameters after three steps; threestat.NAME running statistics
    end.NAME      after the last step; endstat.NAME
    outputs       of all x after the last step, in inference mode
"""
import pathlib
import sys

import numpy
import torch
from torch import nn
from torch.nn import functional

from trajectories import GlobalAveragePool, arrays

HERE = pathlib.Path(__file__).resolve().parent
FOLDER = HERE / "../../nn/src/test/resources/tacit/nn/train/mitosis"
BATCH, EPOCHS, DECAY = 64, 3, 5e-3
NORMS = (nn.BatchNorm1d, nn.BatchNorm2d)


class Residual(nn.Module):
    def __init__(self, branch, shortcut=None):
        super().__init__()
        self.branch = nn.Sequential(*branch)
        self.shortcut = nn.Sequential(*(shortcut or [nn.Identity()]))

    def forward(self, x):
        return self.branch(x) + self.shortcut(x)


class SideBySide(nn.Module):
    def __init__(self, *branches):
        super().__init__()
        self.branches = nn.ModuleList([nn.Sequential(*branch) for branch in branches])

    def forward(self, x):
        return torch.cat([branch(x) for branch in self.branches], 1)


def activated(channels):
    return [nn.BatchNorm2d(channels), nn.ReLU()]


def three(inputs, outputs, stride=1):
    """With a stride Tacit has two layers; the second is an identity here, so that names agree."""
    conv = nn.Conv2d(inputs, outputs, 3, stride=stride, padding=1, bias=False)
    return [conv] if stride == 1 else [conv, nn.Identity()]


def one(inputs, outputs, stride=1):
    return nn.Conv2d(inputs, outputs, 1, stride=stride, bias=False)


def perceptron(inputs, width, classes=10):
    layers = []
    for d in (inputs, width, width):
        layers += [nn.Linear(d, width), nn.BatchNorm1d(width), nn.ReLU()]
    return nn.Sequential(*layers, nn.Linear(width, classes))


def wide_resnet(depth, stem, widening, inputs=3, classes=10):
    layers, channels = three(inputs, stem), stem
    for group in range(3):
        out = stem * widening * 2**group
        for block in range((depth - 4) // 6):
            stride = 2 if group > 0 and block == 0 else 1
            inner = three(channels, out, stride) + activated(out) + three(out, out)
            if channels == out:
                layers.append(Residual(activated(channels) + inner))
            else:
                shortcut = [one(channels, out, stride)]
                layers += activated(channels) + [Residual(inner, shortcut)]
            channels = out
    head = [nn.BatchNorm2d(channels), GlobalAveragePool(), nn.Linear(channels, classes)]
    return nn.Sequential(*layers, *head)


def dense_net(depth, features, inputs=3, classes=10):
    layers, channels, growth = three(inputs, features) + activated(features), features, features // 2
    for block in range(3):
        if block > 0:
            layers += activated(channels) + [one(channels, channels // 2), nn.AvgPool2d(2)]
            channels //= 2
        for _ in range((depth - 4) // 6):
            grown = activated(channels) + [one(channels, 4 * growth)]
            grown += activated(4 * growth) + three(4 * growth, growth)
            layers.append(SideBySide([nn.Identity()], grown))
            channels += growth
    head = [nn.BatchNorm2d(channels), GlobalAveragePool(), nn.Linear(channels, classes)]
    return nn.Sequential(*layers, *head)


def start(model, uniform_scales):
    """Weights N(0, 2 / fan in), biases 0, scales of batch normalization 1 or uniform."""
    for layer in model.modules():
        if isinstance(layer, (nn.Linear, nn.Conv2d)):
            nn.init.kaiming_normal_(layer.weight)
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)
        elif isinstance(layer, NORMS) and uniform_scales:
            nn.init.uniform_(layer.weight)
    return model.double()


def parameters(model):
    for path, layer in model.named_modules():
        if isinstance(layer, NORMS):
            yield path + ".gamma", layer.weight.detach()
            yield path + ".beta", layer.bias.detach()
        elif isinstance(layer, (nn.Linear, nn.Conv2d)):
            w = layer.weight.detach()
            yield path + ".W", w.permute(2, 3, 1, 0) if w.ndim == 4 else w.T
            if layer.bias is not None:
                yield path + ".b", layer.bias.detach()


def statistics(model):
    for path, layer in model.named_modules():
        if isinstance(layer, NORMS):
            yield path + ".mean", layer.running_mean
            yield path + ".variance", layer.running_var


def state(name, model):
    return arrays(name, parameters(model)) | arrays(name + "stat", statistics(model))


def trained(model, x, y, batches, decay):
    """`batches` is a list of epochs, each a list of index arrays."""
    out = arrays("init", parameters(model))
    descent = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9, weight_decay=decay)
    rate = torch.optim.lr_scheduler.CosineAnnealingLR(descent, T_max=EPOCHS, eta_min=1e-5)
    losses = []
    for epoch in batches:
        for index in epoch:
            descent.zero_grad()
            loss = functional.cross_entropy(model(x[index]), y[index])
            loss.backward()
            descent.step()
            losses.append(loss.item())
            if len(losses) == 3 and len(epoch) > 1:
                out |= state("three", model)
        rate.step()
    out |= state("end", model) | {"loss": numpy.array(losses)}
    with torch.no_grad():
        return out | {"outputs": model.eval()(x).numpy()}


def of_perceptron():
    random = numpy.random.default_rng(list(b"perceptron"))
    x, y = random.standard_normal((208, 20)), random.integers(0, 10, 208)
    order = numpy.array([random.permutation(208) for _ in range(EPOCHS)])
    batches = [[o[i : i + BATCH] for i in range(0, 208, BATCH)] for o in order]
    model = start(perceptron(20, 16), uniform_scales=False)
    out = trained(model, torch.tensor(x), torch.tensor(y), batches, DECAY)
    return out | {"x": x, "y": y, "order": order.ravel()}


def of_images(name, model, uniform_scales):
    random = numpy.random.default_rng(list(name.encode()))
    x, y = random.standard_normal((8, 8, 8, 3)), random.integers(0, 10, 8)
    model = start(model, uniform_scales)
    whole = [[numpy.arange(8)]] * EPOCHS
    out = trained(model, torch.tensor(x).permute(0, 3, 1, 2), torch.tensor(y), whole, 5e-4)
    return out | {"x": x, "y": y}


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    torch.manual_seed(7)
    fixtures = {
        "perceptron": of_perceptron(),
        "wide-resnet": of_images("wide-resnet", wide_resnet(16, 2, 2), True),
        "dense-net": of_images("dense-net", dense_net(16, 4), False),
    }
    for name, out in fixtures.items():
        numpy.savez(folder / f"{name}.npz", **out)
        losses = out["loss"]
        print(f"{name:12} loss {losses[0]:.6f} to {losses[-1]:.6f} in {len(losses)} steps")
    for model, count in ((wide_resnet(28, 16, 2), 1467610), (dense_net(40, 32), 310026)):
        ours = sum(p.numel() for p in model.parameters())
        print(f"parameters {ours}, expected {count}")


if __name__ == "__main__":
    main()
