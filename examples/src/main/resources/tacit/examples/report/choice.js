// SPDX-License-Identifier: Apache-2.0
// A scatter chart of which the reader chooses the measure, the color, the networks and the scale.
// The choice lives in the form above the drawing, so that it outlasts a change of the color scheme.
const choice = (() => {
  "use strict";
  const NONE = "\u2013";

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function digits(value, count) {
    return value === null ? NONE : value.toFixed(count).replace("-", "\u2212");
  }

  function significant(value) {
    return String(Number(value.toPrecision(4))).replace("-", "\u2212");
  }

  function list(name, label, options, chosen) {
    const select = element("select", { name }, ...options);
    select.value = String(chosen);
    return element("label", {}, element("span", { textContent: label }), select);
  }

  const entry = (textContent, value) => element("option", { textContent, value });
  const entries = (items) => items.map((item, i) => entry(item.name, i));

  // Measures under the heads of their families, in the order in which these first occur.
  function families(quantities) {
    return [...new Set(quantities.map((each) => each.family))].map((family) => {
      const group = document.createElement("optgroup");
      group.label = family;
      quantities.forEach((each, i) => each.family === family && group.append(entry(each.name, i)));
      return group;
    });
  }

  function form(data) {
    const scales = [entry("values", "values"), entry("ranks, all that \u03c4 sees", "ranks")];
    const made = element(
      "form",
      { className: "choice" },
      list("quantity", "Measure", families(data.quantities), data.quantity),
      list("factor", "Color", entries(data.factors), data.factor),
      list("view", "Networks", entries(data.views), 0),
      list("scale", "Scale", scales, "values"),
    );
    made.addEventListener("submit", (event) => event.preventDefault());
    return made;
  }

  // What is chosen, as objects.
  function chosen(data, looks, form) {
    const at = Object.fromEntries(new FormData(form));
    const quantity = data.quantities[at.quantity];
    const view = data.views[at.view];
    const members = view.members.filter((i) => quantity.values[i] !== null);
    return {
      looks,
      quantity,
      factor: data.factors[at.factor],
      factorAt: at.factor,
      score: view.scores[at.quantity],
      members,
      ranked: at.scale === "ranks",
      x: at.scale === "ranks" ? ranks(quantity.values, members) : (i) => quantity.values[i],
    };
  }

  // Places from 1 for the smallest; equal values share the mean of theirs.
  function ranks(values, members) {
    const place = new Map();
    const sorted = [...members].sort((i, j) => values[i] - values[j]);
    for (let from = 0, to = 0; from < sorted.length; from = to) {
      while (to < sorted.length && values[sorted[to]] === values[sorted[from]]) to++;
      for (let at = from; at < to; at++) place.set(sorted[at], (from + to + 1) / 2);
    }
    return (i) => place.get(i);
  }

  function called(data, i) {
    const settings = data.factors.map((each) => `${each.name} ${each.levels[each.of[i]]}`);
    const careful = data.hollow.includes(i) ? [data.hollowMeans] : [];
    return [...settings, ...careful].join(", ");
  }

  function point(data, now, look, i) {
    const item = { name: called(data, i), value: [now.x(i), data.heights[i]] };
    if (data.hollow.includes(i)) {
      item.itemStyle = { color: "var(--paper)", borderColor: look.color, borderWidth: 2 };
    }
    return item;
  }

  function series(data, now) {
    const { factor, quantity } = now;
    return factor.levels.flatMap((name, level) => {
      const members = now.members.filter((i) => factor.of[i] === level);
      if (members.length === 0) return [];
      const look = now.looks[level % now.looks.length];
      return {
        id: `${now.factorAt} ${level}`,
        type: "scatter",
        name,
        dimensions: [now.ranked ? `rank of ${quantity.name}` : quantity.name, data.height],
        symbol: look.symbol,
        symbolSize: 11,
        itemStyle: { color: look.color, opacity: 0.85 },
        emphasis: { focus: "series", scale: 1.4 },
        data: members.map((i) => point(data, now, look, i)),
      };
    });
  }

  function option(data, now) {
    const axis = { type: "value", scale: true, axisLine: { onZero: false } };
    const numbers = { formatter: "@significant", hideOverlap: true };
    const name = now.ranked ? `rank of ${now.quantity.name}` : now.quantity.name;
    const small = { fontSize: 13, fontWeight: 400, color: "var(--soft)" };
    return {
      title: { text: data.height, left: 0, top: 36, padding: 0, textStyle: small },
      grid: { left: 4, right: 20, top: 66, bottom: 30, containLabel: true },
      legend: { type: "scroll", top: 0, left: 0, itemWidth: 14, itemGap: 14 },
      tooltip: { trigger: "item", confine: true, formatter: "@dot" },
      xAxis: { ...axis, name, nameLocation: "middle", nameGap: 32, axisLabel: numbers },
      yAxis: { ...axis, axisLabel: numbers },
      series: series(data, now),
    };
  }

  function mark(label, value, note) {
    return element(
      "div",
      {},
      element("dt", { textContent: label }),
      element("dd", {}, element("b", { textContent: value }), element("span", { textContent: note })),
    );
  }

  // A bar from the middle to ψ, on a rail from −1 to 1.
  function bar(name, psi, strong) {
    const rail = element("span", { className: "rail" });
    const fill = element("span", { className: psi < 0 ? "fill against" : "fill" });
    fill.style.left = `${50 + 50 * Math.min(psi, 0)}%`;
    fill.style.width = `${50 * Math.abs(psi)}%`;
    rail.append(fill);
    const said = element("span", { textContent: digits(psi, 2), className: "number" });
    return element("li", { className: strong ? "strong" : "" }, name, rail, said);
  }

  function scores(data, now) {
    const { score, quantity } = now;
    const about = element("p", { textContent: quantity.about });
    if (!score) {
      return [about, element("p", { textContent: "Too few networks differ to score it here." })];
    }
    const right = Math.round(50 + 50 * score.tau);
    const marks = element(
      "dl",
      {},
      mark("Kendall\u2019s \u03c4", digits(score.tau, 2), `of two networks it names the better one about ${right} times in 100`),
      mark("\u03a8", digits(score.psi, 2), "the same among networks that differ in one setting alone"),
      mark("z", digits(score.z, 1), "standard deviations of \u03a8 away from chance; beyond \u00b13 hardly luck"),
    );
    const bars = data.factors.flatMap((each, i) =>
      score.perAxis[i] === null ? [] : bar(each.name, score.perAxis[i], each === now.factor),
    );
    const head = element("p", { textContent: "\u03c8 of each setting, from \u22121 to 1; \u03a8 is their mean:" });
    return [about, marks, head, element("ul", {}, ...bars)];
  }

  function fillTable(figure, data, now) {
    const row = (cells) =>
      element("tr", {}, ...cells.map((textContent, i) => element(i ? "td" : "th", { textContent, scope: i ? "" : "row" })));
    const order = [...now.members].sort((i, j) => now.quantity.values[j] - now.quantity.values[i]);
    const head = [data.what, now.quantity.name, data.height];
    figure.querySelector("details thead tr").replaceChildren(
      ...head.map((textContent) => element("th", { textContent, scope: "col" })),
    );
    figure.querySelector("details tbody").replaceChildren(
      ...order.map((i) =>
        row([called(data, i), significant(now.quantity.values[i]), significant(data.heights[i])]),
      ),
    );
  }

  function show(figure, data, looks) {
    const now = chosen(data, looks, figure.querySelector("form.choice"));
    figure.querySelector(".scores").replaceChildren(...scores(data, now));
    fillTable(figure, data, now);
    return option(data, now);
  }

  // The option of the choice as it stands; the first call adds the form and what is said of it.
  function of(figure, data, looks, changed) {
    if (!figure.querySelector("form.choice")) {
      const asked = form(data);
      const said = element("div", { className: "scores" });
      said.setAttribute("aria-live", "polite");
      figure.querySelector(".plot").before(asked);
      figure.querySelector(".plot").after(said);
      asked.addEventListener("change", () => changed(show(figure, data, looks)));
    }
    return show(figure, data, looks);
  }

  return { of };
})();
