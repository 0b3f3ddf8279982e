# SPDX-License-Identifier: Apache-2.0
"""Intraclass clustering and complexities of networks of PyTorch, computed a second time with NumPy alone.

    python3 examples/crosscheck/intraclass.py fixtures          makes the small cases that the tests read
    python3 examples/crosscheck/intraclass.py check [N] [SEED]  N drawn networks against ./tacit measure

`representations` and `segments` show how a model of your own becomes a file for `tacit measure`. The networks
here are dense or convolutional, with batch normalization or without, of one output or more, in single or double
precision; they have dead neurons, classes of one subclass, and subclasses of one sample. The choices of the
measures are drawn, too. Each number that `./tacit measure all` answers, of the whole and of single layers, is
compared with that of a few lines below, and so are the tables of `--out`.
"""

import copy
import json
import pathlib
import subprocess
import sys
import tempfile

import numpy as np
import torch
from torch import nn

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / "examples/src/test/resources/tacit/examples/command/measure"
TOLERANCE = 1e-10
ACROSS = {"median": np.median, "mean": np.mean, "max": np.max}


# What a model of your own needs


def representations(model, start, x, labels, sublabels):
    """What `tacit measure` reads, of a chain of modules; `start` is a copy of it from before training."""
    rep = {"labels": labels.numpy(), "sublabels": sublabels.numpy()}
    layers = []

    def keep(module, inputs, output):
        before = inputs[0].detach()
        layers.append(before.permute(0, 2, 3, 1) if before.ndim == 4 else before)

    hooks = [m.register_forward_hook(keep) for m in model.modules() if isinstance(m, nn.ReLU)]
    with torch.no_grad():
        rep["logits"] = model.eval()(x).numpy()
    for hook in hooks:
        hook.remove()
    for i, layer in enumerate(layers):
        rep[f"layer_{i}"] = layer.contiguous().numpy()
    for k, (weight, bias) in enumerate(folded(model)):
        rep[f"weight_{k}"], rep[f"bias_{k}"] = weight.numpy(), bias.numpy()
    for k, (weight, _) in enumerate(folded(start)):
        rep[f"start_{k}"] = weight.numpy()
    return rep


def folded(model):
    """Weights and biases with the batch normalization behind them folded in."""
    found = []
    for module in model.modules():
        if isinstance(module, (nn.Linear, nn.Conv2d)):
            weight = module.weight.detach()
            bias = module.bias.detach() if module.bias is not None else torch.zeros(len(weight), dtype=weight.dtype)
            found.append((weight, bias))
        if isinstance(module, (nn.BatchNorm1d, nn.BatchNorm2d)):
            weight, bias = found[-1]
            s = (module.weight / torch.sqrt(module.running_var + module.eps)).detach()
            scaled = weight * s.reshape(-1, *[1] * (weight.ndim - 1))
            found[-1] = (scaled, module.bias.detach() + s * (bias - module.running_mean))
    return found


def segments(model, x, labels, sublabels, draw):
    """Probabilities of the class of a subclass between inputs of it, and from it to the rest of the class."""
    rows = {"within": [], "between": []}
    names = {"within": [], "between": []}
    with torch.no_grad():
        for i in np.unique(sublabels):
            own = np.flatnonzero(sublabels == i)
            c = int(labels[own[0]])
            rest = np.flatnonzero((labels == c) & (sublabels != i))
            if len(rest) == 0:
                continue
            count = min(len(own), len(rest))
            pairs = {
                "within": (own, draw.permutation(own)),
                "between": (draw.permutation(own)[:count], draw.permutation(rest)[:count]),
            }
            for which, (a, b) in pairs.items():
                at = [probability(model.eval()(t * x[a] + (1 - t) * x[b]), c) for t in np.arange(1, 10) / 10]
                rows[which].append(torch.stack(at, 1).numpy())
                names[which] += [i] * len(a)
    told = {}
    for which, parts in rows.items():
        told[f"segments_{which}"] = np.concatenate(parts)
        told[f"segments_{which}_sublabels"] = np.array(names[which])
    return told


def probability(logits, c):
    if logits.shape[1] == 1:
        return torch.sigmoid(logits[:, 0] if c == 1 else -logits[:, 0])
    return torch.softmax(logits, 1)[:, c]


# Networks


def dense(draw, outputs, normalized):
    widths = [int(w) for w in draw.integers(2, 24, size=draw.integers(2, 5))]
    modules = []
    for into, out in zip(widths, widths[1:]):
        modules += [nn.Linear(into, out)] + [nn.BatchNorm1d(out)] * normalized + [nn.ReLU()]
    return nn.Sequential(*modules, nn.Linear(widths[-1], outputs)), (widths[0],)


def convolutional(draw, outputs, normalized):
    channels = [int(c) for c in draw.integers(2, 9, size=3)]
    modules = []
    for into, out in zip(channels, channels[1:]):
        modules += [nn.Conv2d(into, out, 3)] + [nn.BatchNorm2d(out)] * normalized + [nn.ReLU()]
    modules += [nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(channels[-1], outputs)]
    return nn.Sequential(*modules), (channels[0], 7, 6)


def hierarchy(draw, classes):
    """The class of each subclass; now and then a class has one alone."""
    parent = [c for c in range(classes) for _ in range(int(draw.integers(1, 5)))]
    if len(parent) == classes:
        parent += [0, 0]
    return np.array(draw.permutation(parent))


def trained(model, x, labels):
    """A few steps, for weights that have moved and running statistics that are some."""
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(5):
        optimizer.zero_grad()
        y = model.train()(x)
        y = torch.cat([-y / 2, y / 2], 1) if y.shape[1] == 1 else y
        nn.functional.cross_entropy(y, labels).backward()
        optimizer.step()


def killed(model, draw):
    """Biases so low that a neuron here and there is dead, now and then a whole layer but the first."""
    last = None
    with torch.no_grad():
        for module in model:
            if isinstance(module, nn.ReLU) and last.bias is not None:
                last.bias[torch.tensor(draw.random(len(last.bias)) < 0.1)] -= 30
            if hasattr(module, "bias"):
                last = module


def case(number, seed):
    draw = np.random.default_rng([seed, number])
    torch.manual_seed(int(draw.integers(1 << 31)))
    outputs = [3, 2, 1, 5][number % 4]
    classes = max(outputs, 2)
    build = convolutional if number % 3 == 2 else dense
    model, shape = build(draw, outputs, normalized=number % 2)
    dtype = torch.float32 if number % 5 == 3 else torch.float64
    model = model.to(dtype)
    parent = hierarchy(draw, classes)
    each = draw.integers(1, 20, size=len(parent))
    for c in range(classes):
        each[np.flatnonzero(parent == c)[0]] += 1  # A distance inside a class takes two samples.
    sublabels = draw.permutation(np.repeat(np.arange(len(parent)), each))
    centers = 2 * draw.standard_normal((len(parent), *shape))
    x = torch.tensor(centers[sublabels] + draw.standard_normal((len(sublabels), *shape)), dtype=dtype)
    labels, sublabels = torch.tensor(parent[sublabels]), torch.tensor(sublabels)
    start = copy.deepcopy(model)
    trained(model, x, labels)
    killed(model, draw)
    rep = representations(model, start, x, labels, sublabels)
    rep |= segments(model, x, labels.numpy(), sublabels.numpy(), draw)
    if number % 4 == 1:
        for name in [name for name in rep if name.startswith("start_")]:
            del rep[name]
    return rep, choices(draw, number)


def choices(draw, number):
    """Values of --params; the usual ones in every third case."""
    chosen = {
        "k": int(draw.integers(1, 9)),
        "layer-k": int(draw.integers(1, 9)),
        "across": str(draw.choice(list(ACROSS))),
        "epsilon": float(draw.choice([1e-7, 1e-3])),
        "representation": str(draw.choice(["relu", "as-is", "standardized"])),
        "percentile": int(draw.integers(0, 100)),
        "pairs": str(draw.choice(["off-diagonal", "full-matrix"])),
        "reference": str(draw.choice(["all", "complement"])),
        "drop": str(draw.choice(["max", "sum"])),
        "guard": float(draw.choice([1e-6, 1e-2])),
        "form": str(draw.choice(["raw", "reported", "score"])),
        "samples": int(draw.integers(100, 10000)),
    }
    if number % 3 == 0:
        chosen = {}
    sizes = {name: float(draw.uniform(0.05, 0.5)) for name in ["sigma", "sigma-prime", "alpha", "alpha-prime"]}
    return chosen | {name: size for name, size in sizes.items() if draw.random() < 0.7}


# The measures


def mean_of_largest(values, k):
    return np.sort(values)[::-1][:k].mean()


def neurons(rep):
    layers = [np.asarray(rep[f"layer_{l}"], np.float64) for l in range(count(rep, "layer_"))]
    return [layer.max((1, 2)) if layer.ndim == 4 else layer for layer in layers]


def count(rep, prefix):
    return sum(name.startswith(prefix) for name in rep)


def siblings(rep):
    """For each subclass with others in its class: its samples, and those of the others."""
    labels, sublabels = rep["labels"], rep["sublabels"]
    for i in range(sublabels.max() + 1):
        own = sublabels == i
        rest = (labels == labels[own][0]) & ~own
        if rest.any():
            yield i, own, rest


def read(rows, layers, k, layer_k, across):
    """Of rows of neurons: of all layers together, and of each apart."""
    ends = np.cumsum([layer.shape[1] for layer in layers])[:-1]
    each = [across([mean_of_largest(part, layer_k) for part in parts]) for parts in zip(*[np.split(r, ends) for r in rows])]
    return across([mean_of_largest(row, k) for row in rows]), each


def c0(rep, chosen):
    drop = {"max": lambda p: np.maximum(1 - p, 0).max(1), "sum": lambda p: (1 - p).sum(1)}[chosen["drop"]]
    ratios, rows = [], []
    for i in np.unique(rep["segments_between_sublabels"]):
        inside, across = [
            drop(rep[f"segments_{w}"][rep[f"segments_{w}_sublabels"] == i].astype(np.float64)).mean() for w in ["within", "between"]
        ]
        rows.append([inside, across])
        ratios.append((across + chosen["guard"]) / (inside + chosen["guard"]))
    return ACROSS[chosen["across"]](ratios), [], np.array(rows)


def c1(rep, chosen):
    layers = neurons(rep)
    p = np.concatenate(layers, 1)
    dead = (p < 0).all(0)
    rows = []
    for _, own, rest in siblings(rep):
        row = (p[own].mean(0) - p[rest].mean(0)) / (p[own].std(0) + p[rest].std(0) + chosen["epsilon"])
        rows.append(np.where(dead, 0, row))
    return *read(rows, layers, chosen["k"], chosen["layer-k"], ACROSS[chosen["across"]]), np.array(rows)


def c3(rep, chosen):
    layers = neurons(rep)
    p, y = np.concatenate(layers, 1), rep["labels"]
    dead = (p < 0).all(0)
    rows = []
    for c in range(y.max() + 1):
        unit = p if chosen["reference"] == "all" else p[y != c]
        rows.append(np.where(dead, 0, p[y == c].std(0) / (unit.std(0) + chosen["epsilon"])))
    return *read(rows, layers, chosen["k"], chosen["layer-k"], np.mean), np.array(rows)


def distances(a):
    norms = np.linalg.norm(a, axis=1)
    unit = a / np.where(norms == 0, 1, norms)[:, None]
    d = np.clip(1 - unit @ unit.T, 0, 2)
    np.fill_diagonal(d, 0)
    return d


def standardized(rep, chosen, epsilon):
    """Layers that have a neuron that is not dead, with their places."""
    for place, p in enumerate(neurons(rep)):
        p = p[:, (p >= 0).any(0)]
        if p.shape[1] == 0:
            continue
        z = (p - p.mean(0)) / (p.std(0) + epsilon)
        q = chosen["percentile"]
        if q is None:
            q = max(0, min(75, np.rint(100 - 1000 / p.shape[1])))
        yield place, np.maximum(z - np.percentile(z, q, axis=0), 0)


def c4(rep, chosen):
    y, table, names = rep["labels"], [], []

    def spread(d):
        return d.std() if chosen["pairs"] == "full-matrix" else d[np.triu_indices(len(d), 1)].std()

    for place, r in standardized(rep, chosen, chosen["epsilon"]):
        d = distances(r)
        table.append([spread(d[np.ix_(y == c, y == c)]) / (spread(d) + chosen["epsilon"]) for c in range(y.max() + 1)])
        names.append(place)
    table = np.array(table).T
    value = np.mean([mean_of_largest(row, chosen["layer-count"]) for row in table])
    return value, dict(zip(names, table.mean(0))), table


def silhouettes(d, groups):
    s = np.zeros(len(d))
    for i in range(len(d)):
        own = groups == groups[i]
        if own.sum() == 1:
            continue
        a = d[i, own].sum() / (own.sum() - 1)
        b = min(d[i, groups == g].mean() for g in np.unique(groups) if g != groups[i])
        s[i] = (b - a) / max(a, b) if max(a, b) > 0 else 0
    return s


def c2(rep, chosen):
    y, sub = rep["labels"], rep["sublabels"]
    by = chosen["representation"]
    if by == "standardized":
        layers = dict(standardized(rep, chosen, 1e-7))
    else:
        layers = {place: np.maximum(a, 0) if by == "relu" else a for place, a in enumerate(neurons(rep))}
    samples = np.zeros((len(y), len(layers)))
    for l, a in enumerate(layers.values()):
        for c in range(y.max() + 1):
            if len(np.unique(sub[y == c])) > 1:
                samples[y == c, l] = silhouettes(distances(a[y == c]), sub[y == c])
    table = np.array([samples[own].mean(0) for _, own, _ in siblings(rep)])
    across = ACROSS[chosen["across"]]
    value = across([mean_of_largest(row, chosen["layer-count"]) for row in table])
    return value, dict(zip(layers, across(table, axis=0))), table, samples


# The complexities


def output_margins(rep):
    logits = rep["logits"].astype(np.float64)
    if logits.shape[1] == 1:
        logits = np.concatenate([-logits / 2, logits / 2], 1)
    n = np.arange(len(logits))
    others = logits.copy()
    others[n, rep["labels"]] = -np.inf
    return logits[n, rep["labels"]] - others.max(1)


def squared_paths(weights, biases):
    reached = np.ones(weights[0].shape[1])
    for w, b in zip(weights, biases):
        reached = w**2 @ reached + b**2
    return reached.sum()


def complexities(rep, chosen):
    shaped = [np.asarray(rep[f"weight_{l}"], np.float64) for l in range(count(rep, "weight_"))]
    ws = [w.reshape(len(w), -1) for w in shaped]
    d, m, q = len(ws), chosen["samples"] or len(rep["labels"]), np.sort(output_margins(rep))
    gamma = abs(q[max(1, len(q) // 10) - 1])
    s = np.array([np.linalg.norm(w, 2) ** 2 for w in ws])
    f = np.array([np.linalg.norm(w) ** 2 for w in ws])
    w = np.concatenate([w.ravel() for w in ws])
    prods = {"spec": np.log(s).sum(), "fro": np.log(f).sum()}
    over = {name: x - 2 * np.log(gamma) for name, x in prods.items()}
    raw = {"params": w.size, "inverse_margin": gamma**-2, "param_norm": f.sum(), "fro_over_spec": (f / s).sum()}
    raw["log_spec_orig_main"] = over["spec"] + np.log((f / s).sum())
    for name in prods:
        raw[f"log_prod_of_{name}"] = prods[name]
        raw[f"log_prod_of_{name}_over_margin"] = over[name]
        raw[f"log_sum_of_{name}"] = np.log(d) + prods[name] / d
        raw[f"log_sum_of_{name}_over_margin"] = np.log(d) + over[name] / d
    if all(x.ndim == 2 for x in shaped):
        paths = squared_paths(ws, [np.asarray(rep[f"bias_{l}"], np.float64) for l in range(d)])
        raw |= {"path_norm": paths, "path_norm_over_margin": paths / gamma**2}
    w0 = None
    if "start_0" in rep:
        ws0 = [np.asarray(rep[f"start_{l}"], np.float64).reshape(a.shape) for l, a in enumerate(ws)]
        moved = np.array([np.linalg.norm(a - b) ** 2 for a, b in zip(ws, ws0)])
        raw["fro_dist"] = moved.sum()
        raw["dist_spec_init"] = sum(np.linalg.norm(a - b, 2) ** 2 for a, b in zip(ws, ws0))
        raw["log_spec_init_main"] = over["spec"] + np.log((moved / s).sum())
        w0 = np.concatenate([a.ravel() for a in ws0])
    raw |= tolerated(w, w0, chosen, m)
    if chosen["form"] == "raw":
        return {"margin": gamma} | raw
    sign = -1 if chosen["form"] == "score" else 1
    told = {name: sign * ((x - np.log(m)) / 2 if name.startswith("log_") else root(x / m)) for name, x in raw.items()}
    return {"margin": gamma} | {name: x for name, x in told.items() if np.isfinite(x)}


def root(x):
    return np.sqrt(x) if x >= 0 else np.nan


def tolerated(w, w0, chosen, m):
    e2, raw = 1e-6, {}
    centers = {"orig": w} if w0 is None else {"orig": w, "init": w - w0}

    def by_magnitude(r, q, size, c, last):
        above = np.log(e2 + (size**2 + c) * (r @ r) / len(r))
        return (above - np.log(e2 + size**2 * q**2)).sum() / 4 + np.log(m / last) + 10

    size = chosen.get("sigma")
    if size:
        raw |= {"pacbayes_orig": w @ w / (4 * size**2) + np.log(m / size) + 10, "pacbayes_flatness": size**-2}
        if w0 is not None:
            raw["pacbayes_init"] = (w - w0) @ (w - w0) / (4 * size**2) + np.log(m / size) + 10
    size = chosen.get("sigma-prime")
    if size:
        raw |= {"pacbayes_mag_flatness": size**-2, "pacbayes_mag_orig_centered_at_zero": by_magnitude(w, w, size, 1, size)}
        if w0 is not None:
            raw["pacbayes_mag_init"] = by_magnitude(w - w0, w - w0, size, 1, size)
            raw["pacbayes_mag_orig"] = by_magnitude(w, w - w0, size, 1, size)
    size = chosen.get("alpha")
    for name, r in centers.items():
        if size:
            raw[f"sharpness_{name}"] = r @ r * np.log(2 * w.size) / (4 * size**2) + np.log(m / size) + 10
    size, delta = chosen.get("alpha-prime"), 0.01
    for name, r in centers.items():
        if size:
            raw[f"sharpness_mag_{name}"] = by_magnitude(r, r, size, 4 * np.log(2 * w.size / delta), delta)
    return raw


# Comparison

USUAL = {
    "k": None,
    "layer-k": 5,
    "across": "median",
    "epsilon": 1e-7,
    "representation": "relu",
    "percentile": None,
    "pairs": "off-diagonal",
    "reference": "all",
    "drop": "max",
    "guard": 1e-6,
    "form": "reported",
    "samples": None,
}


def expected(rep, chosen):
    """Each measure's value, its numbers of single layers, and the tables of --out."""
    full = USUAL | chosen
    full["layer-count"] = full["k"] or 1
    full["k"] = full["k"] or 30
    told, layers, arrays = {}, {}, {}
    told["c0"], _, arrays["c0_drops"] = c0(rep, full)
    told["c1"], layers["c1"], arrays["c1_table"] = c1(rep, full)
    told["c2"], layers["c2"], arrays["c2_table"], arrays["c2"] = c2(rep, full)
    told["c3"], layers["c3"], arrays["c3_table"] = c3(rep, full)
    told["c4"], layers["c4"], arrays["c4_table"] = c4(rep, full)
    told["complexity"] = complexities(rep, full)
    named = {name: dict(each) if isinstance(each, dict) else dict(enumerate(each)) for name, each in layers.items()}
    return told, {name: {f"layer_{l}": x for l, x in each.items()} for name, each in named.items()}, arrays


def tacit(file, out, params):
    line = [str(ROOT / "tacit"), "measure", "all", "--input", str(file), "--json", "--out", str(out)]
    line += [word for name, value in params.items() for word in ["--params", f"{name}={value}"]]
    run = subprocess.run(line, capture_output=True, text=True, check=False)
    if run.returncode:
        raise SystemExit(" ".join(line) + "\n" + run.stderr)
    return json.loads(run.stdout)


def difference(ours, theirs):
    """In units of the number where it is above 1, absolute below."""
    ours, theirs = np.asarray(ours, float), np.asarray(theirs, float)
    if ours.shape != theirs.shape:
        raise SystemExit(f"shapes {ours.shape} and {theirs.shape}")
    return float(np.max(np.abs(ours - theirs) / np.maximum(1, np.abs(theirs))))


def compare(number, seed, folder):
    rep, chosen = case(number, seed)
    file, out = pathlib.Path(folder) / "rep.npz", pathlib.Path(folder) / "tables.npz"
    np.savez(file, **rep)
    answer = tacit(file, out, chosen)
    told, layers, arrays = expected(rep, chosen)
    results = {each["measure"]: each for each in answer["results"]}
    if not results.keys() >= told.keys():
        raise SystemExit(f"measured {sorted(results)}, expected {sorted(told)}; skipped {answer['skipped']}")
    worst = {}
    for name, value in told.items():
        ours = results[name]["value"]
        if isinstance(value, dict):
            ours = {key: x for key, x in ours.items() if x is not None and (key in value or "path_norm" not in key)}
            if ours.keys() != value.keys():
                raise SystemExit(f"{name}: told {sorted(ours)}, expected {sorted(value)}")
            worst[name] = max(difference(ours[key], x) for key, x in value.items())
        else:
            worst[name] = difference(ours, value)
    for name, each in layers.items():
        if results[name]["layers"].keys() != each.keys():
            raise SystemExit(f"{name}: layers {list(results[name]['layers'])}, expected {list(each)}")
        worst["layers of " + name] = max(difference(results[name]["layers"][l], x) for l, x in each.items())
    with np.load(out) as written:
        for name, values in arrays.items():
            worst["array " + name] = difference(written[name], values)
    shapes = [rep[f"layer_{l}"].shape for l in range(count(rep, "layer_"))]
    return worst, f"{rep['sublabels'].max() + 1} in {rep['labels'].max() + 1}, layers {shapes} {rep['layer_0'].dtype}"


def check(cases, seed):
    worst = {}
    for number in range(cases):
        with tempfile.TemporaryDirectory() as folder:
            found, what = compare(number, seed, folder)
        bad = {name: value for name, value in found.items() if not value <= TOLERANCE}
        for name, value in found.items():
            worst[name] = max(worst.get(name, 0), value)
        print(f"{'BAD ' if bad else 'ok  '} {number:3d} {what}", bad or "", flush=True)
    for name, value in worst.items():
        print(f"{value:9.1e}  {name}")
    print(f"{max(worst.values()):9.1e}  largest difference of all, {cases} networks")
    return int(any(value > TOLERANCE for value in worst.values()))


def fixtures():
    FOLDER.mkdir(parents=True, exist_ok=True)
    for number in range(6):
        rep, chosen = case(number, 0)
        told, layers, _ = expected(rep, chosen)
        np.savez_compressed(FOLDER / f"intraclass-{number:02d}.npz", **rep)
        text = json.dumps({"params": chosen, "values": told, "layers": layers}, indent=1, default=float)
        (FOLDER / f"intraclass-{number:02d}.json").write_text(text + "\n")


if __name__ == "__main__":
    if sys.argv[1:2] == ["fixtures"]:
        fixtures()
    elif sys.argv[1:2] == ["check"]:
        sys.exit(check(int((sys.argv[2:] + ["20"])[0]), int((sys.argv[3:] + ["0"])[0])))
    else:
        sys.exit(__doc__)
