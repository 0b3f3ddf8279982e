// SPDX-License-Identifier: Apache-2.0
// Draws the charts of a page from the JSON beside them, again when the color scheme changes.
(() => {
  "use strict";
  const root = document.documentElement;
  const darkScheme = matchMedia("(prefers-color-scheme: dark)");
  const stillness = matchMedia("(prefers-reduced-motion: reduce)");
  const token = (name) => getComputedStyle(root).getPropertyValue(name).trim();
  const encode = (text) => echarts.format.encodeHTML(String(text));
  const number = (digits) => (value) => Number(value).toFixed(digits).replace("-", "\u2212");
  const raised = (power) =>
    String(power).replace("-", "\u207b").replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit]);

  // Three digits; far from 1 as 2·10⁻⁷.
  function significant(value) {
    const [digits, power] = Number(value).toExponential(2).split("e").map(Number);
    if (!(power < -4 || power > 5)) {
      return String(Number(Number(value).toPrecision(3))).replace("-", "\u2212");
    }
    const factor = digits === 1 ? "" : `${digits}·`.replace("-", "\u2212");
    return `${factor}10${raised(power)}`;
  }

  // Functions that an option in JSON can name: {"formatter": "@percent"}.
  const formatters = {
    percent: (value) => `${number(0)(value)} %`,
    percentFine: (value) => `${number(1)(value)} %`,
    plain: (value) => String(value).replace("-", "\u2212"),
    whole: (value) => (Number.isInteger(value) ? formatters.plain(value) : ""),
    fine: number(3),
    coarse: number(1),
    significant,
    power: (exponent) => significant(10 ** exponent),
    cell: (point) => (point.value[2] === 0 ? "" : String(point.value[2])),
    confusion: (point) => {
      const [predicted, truth] = point.data.names;
      const count = `<b>${encode(point.value[2])}</b> of ${encode(point.data.total)}`;
      return predicted === truth
        ? `${count} images of ${encode(truth)} were recognized`
        : `${count} images of ${encode(truth)} were taken for ${encode(predicted)}`;
    },
    dot: (point) => {
      const said = (i) =>
        `${encode(point.dimensionNames[i])} ${formatters.significant(point.value[i])}`;
      return `<b>${encode(point.name)}</b><br>${said(0)}<br>${said(1)}`;
    },
    heat: (point) => {
      const said = (i) =>
        `${encode(point.dimensionNames[i])} ${formatters.significant(point.value[i])}`;
      return `<b>${said(2)}</b><br>${said(0)}, ${said(1)}`;
    },
  };

  // How many columns of equal cells, each a square above some lines of text, make the squares
  // largest.
  function columns(count, width, height, text) {
    const side = (across) => Math.min(width / across, height / Math.ceil(count / across) - text);
    const all = Array.from({ length: count }, (_, i) => i + 1);
    return all.reduce((best, across) => (side(across) > side(best) ? across : best));
  }

  // Functions that draw an item of a series: {"renderItem": "@heat"}.
  const painters = {
    // A rectangle on whole pixels and a little over, so that cells meet on any screen.
    heat: (params, api) => {
      const at = (x, y) => api.coord([api.value(x), api.value(y)]).map(Math.round);
      const [left, bottom] = at(3, 5);
      const [right, top] = at(4, 6);
      const shape = { x: left, y: top, width: right - left + 0.5, height: bottom - top + 0.5 };
      return {
        type: "rect",
        shape: echarts.graphic.clipRectByRect(shape, params.coordSys),
        style: { fill: api.visual("color") },
        emphasis: { style: { stroke: token("--ink"), lineWidth: 2 } },
      };
    },
    // A square of small images, a name and a note below; odd images have a frame.
    pictures: (_, api, { groups }) => {
      const [gap, text] = [16, 52];
      const across = columns(groups.length, api.getWidth(), api.getHeight(), text + gap);
      const cell = api.getWidth() / across;
      const down = api.getHeight() / Math.ceil(groups.length / across);
      const side = Math.floor(Math.min(cell, down - text) - gap);
      const group = groups[api.value(0)];
      const left = Math.round((api.value(0) % across) * cell);
      const top = Math.round(Math.floor(api.value(0) / across) * down);
      const row = Math.ceil(Math.sqrt(group.pictures.length));
      const step = (side + 2) / row;
      const line = (words, y, fill, weight) => {
        const font = `${weight} 14px ${token("--sans")}`;
        const style = { text: words, x: left, y: top + side + y, fill, font };
        return { type: "text", style: { ...style, width: cell - 8, overflow: "truncate" } };
      };
      const squares = group.pictures.flatMap(({ png, odd }, i) => {
        const x = left + (i % row) * step;
        const y = top + Math.floor(i / row) * step;
        const shape = { x: x + 1, y: y + 1, width: step - 4, height: step - 4 };
        const style = { fill: "none", stroke: token("--orange"), lineWidth: 2 };
        const size = { x, y, width: step - 2, height: step - 2 };
        const image = `data:image/png;base64,${png}`;
        const frame = odd ? [{ type: "rect", shape, style, z2: 1 }] : [];
        return [{ type: "image", style: { ...size, image } }, ...frame];
      });
      const name = line(group.name, 8, token("--ink"), 600);
      const note = line(group.note, 28, token("--soft"), 400);
      return { type: "group", silent: true, children: [...squares, name, note] };
    },
  };

  function resolve(value, key) {
    if (Array.isArray(value)) return value.map((item) => resolve(item, key));
    if (value !== null && typeof value === "object") {
      const all = Object.fromEntries(Object.entries(value).map(([k, v]) => [k, resolve(v, k)]));
      if (!all.renderItem) return all;
      return { ...all, renderItem: (params, api) => painters[all.renderItem](params, api, all) };
    }
    if (typeof value !== "string") return value;
    const color = /^var\((--[a-z-]+)\)$/.exec(value);
    if (color) return token(color[1]);
    if (!value.startsWith("@")) return value;
    if (key === "renderItem") return value.slice(1);
    return /ormatter$/.test(key ?? "") ? formatters[value.slice(1)] : value;
  }

  function axis() {
    return {
      axisLine: { lineStyle: { color: token("--soft") } },
      axisTick: { lineStyle: { color: token("--soft") } },
      axisLabel: { color: token("--soft"), fontSize: 13 },
      nameTextStyle: { color: token("--soft"), fontSize: 13 },
      splitLine: { lineStyle: { color: token("--grid") } },
      axisPointer: {
        lineStyle: { color: token("--soft") },
        label: { backgroundColor: token("--ink"), color: token("--paper") },
      },
    };
  }

  function theme() {
    return {
      color: ["--blue", "--orange", "--green", "--violet"].map(token),
      backgroundColor: "transparent",
      textStyle: { fontFamily: token("--sans") },
      legend: {
        textStyle: { color: token("--ink"), fontSize: 14 },
        inactiveColor: token("--rule"),
        itemWidth: 30,
        itemHeight: 9,
        itemGap: 18,
      },
      tooltip: {
        backgroundColor: token("--paper"),
        borderColor: token("--rule"),
        textStyle: { color: token("--ink"), fontSize: 14 },
        extraCssText: "box-shadow: 0 6px 24px rgb(0 0 0 / 0.16); max-width: 20rem; white-space: normal;",
      },
      categoryAxis: axis(),
      valueAxis: axis(),
      logAxis: axis(),
    };
  }

  // A chart's option; one with choices is asked for again at each of them, and its points move.
  function optionOf(figure, plot) {
    const stored = JSON.parse(figure.querySelector("script").textContent);
    if (!stored.choice) return stored;
    return choice.of(figure, stored.choice, stored.looks, (option) =>
      echarts.getInstanceByDom(plot).setOption(resolve(option), { replaceMerge: ["series"] }),
    );
  }

  function draw(figure) {
    const plot = figure.querySelector(".plot");
    const option = resolve(optionOf(figure, plot));
    echarts.getInstanceByDom(plot)?.dispose();
    const chart = echarts.init(plot, theme(), { renderer: "svg" });
    chart.setOption({ animation: !stillness.matches, animationDuration: 500, ...option });
    return chart;
  }

  function charts() {
    const figures = [...document.querySelectorAll("figure.chart")];
    const drawAll = () => figures.forEach(draw);
    drawAll();
    darkScheme.addEventListener("change", drawAll);
    document.fonts?.ready.then(drawAll);
    const resized = new ResizeObserver((entries) =>
      entries.forEach((entry) => echarts.getInstanceByDom(entry.target)?.resize()),
    );
    figures.forEach((figure) => resized.observe(figure.querySelector(".plot")));
  }

  async function copy(button) {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(button.previousElementSibling);
      button.textContent = "Selected";
    }
    setTimeout(() => (button.textContent = "Copy"), 1600);
  }

  if (window.echarts) charts();
  document
    .querySelectorAll("button[data-copy]")
    .forEach((button) => button.addEventListener("click", () => copy(button)));
})();
