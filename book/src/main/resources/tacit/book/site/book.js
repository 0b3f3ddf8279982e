// SPDX-License-Identifier: Apache-2.0
// Search over the passages of the book, in the page, without a server.
(() => {
  "use strict";
  const form = document.querySelector(".search");
  const input = form.querySelector("input");
  const found = form.querySelector(".found");
  const list = found.querySelector("ol");
  const count = found.querySelector("#found-count");
  const root = document.body.dataset.root;
  const passages = window.tacitPassages.map((passage) => ({
    ...passage,
    lowerTitle: passage.title.toLowerCase(),
    lowerText: passage.text.toLowerCase(),
  }));

  // All words must occur; in a title they weigh as much as twenty times in the text.
  function score(passage, words) {
    let sum = 0;
    for (const word of words) {
      const inText = passage.lowerText.split(word).length - 1;
      const here = (passage.lowerTitle.includes(word) ? 20 : 0) + Math.min(inText, 10);
      if (here === 0) return 0;
      sum += here;
    }
    return sum;
  }

  function search(query) {
    const words = query.toLowerCase().split(/\s+/).filter((word) => word.length > 0);
    if (words.length === 0) return [];
    return passages
      .map((passage) => ({ passage, score: score(passage, words), word: words[0] }))
      .filter((hit) => hit.score > 0)
      .sort((a, b) => b.score - a.score);
  }

  function snippet(passage, word) {
    const line = document.createElement("p");
    const at = passage.lowerText.indexOf(word);
    if (at < 0) return line;
    const from = Math.max(0, at - 50);
    const mark = document.createElement("mark");
    mark.textContent = passage.text.slice(at, at + word.length);
    line.append(
      (from > 0 ? "…" : "") + passage.text.slice(from, at),
      mark,
      passage.text.slice(at + word.length, at + word.length + 70) + "…",
    );
    return line;
  }

  function entry({ passage, word }) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = root + passage.page + (passage.id ? "#" + passage.id : "");
    link.textContent =
      passage.title === passage.chapter ? passage.chapter : `${passage.title} · ${passage.chapter}`;
    link.addEventListener("click", close);
    item.append(link, snippet(passage, word));
    return item;
  }

  function show() {
    const query = input.value.trim();
    const hits = search(query);
    count.textContent =
      hits.length === 0
        ? `Nothing in the book has “${query}”.`
        : `${hits.length} ${hits.length === 1 ? "place" : "places"}`;
    list.replaceChildren(...hits.slice(0, 20).map(entry));
    found.hidden = query.length === 0;
  }

  function close() {
    found.hidden = true;
  }

  // Arrow keys walk from the field through the places found, Escape leaves them.
  function walk(event) {
    if (event.key === "Escape") {
      close();
      input.focus();
      return;
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [input, ...list.querySelectorAll("a")];
    const here = stops.indexOf(document.activeElement);
    const next = stops[here + (event.key === "ArrowDown" ? 1 : -1)];
    if (next && !found.hidden) {
      event.preventDefault();
      next.focus();
    }
  }

  form.hidden = false;
  input.addEventListener("input", show);
  input.addEventListener("focus", () => input.value && show());
  form.addEventListener("keydown", walk);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  document.addEventListener("click", (event) => {
    if (!form.contains(event.target)) close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || /^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName)) return;
    event.preventDefault();
    input.focus();
  });
})();
