// Better with a little script, whole without it: the register is searched while one types.
"use strict";

const filters = document.getElementById("filters");
if (filters) {
  let turn = 0;
  let waiting;

  // The address of the view that the form holds, without what is empty.
  const address = () => {
    const words = new URLSearchParams(new FormData(filters));
    for (const [name, value] of [...words]) if (!value) words.delete(name, value);
    return filters.action + (words.size ? "?" + words : "");
  };

  // Puts the records of the view in place; an answer that comes late is dropped.
  const show = async () => {
    const mine = ++turn;
    const view = address();
    try {
      const answer = await fetch(view, { headers: { Accept: "text/html" } });
      if (!answer.ok || mine !== turn) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const results = page.getElementById("results");
      if (!results || mine !== turn) return;
      document.getElementById("results").replaceWith(results);
      document.getElementById("said").textContent = document.getElementById("total").textContent;
      history.replaceState(null, "", view);
    } catch {
      // The form still works with its button.
    }
  };

  filters.addEventListener("input", (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(show, event.target.type === "search" ? 180 : 0);
  });
}

// One key presses the button, follows the link or opens the form that bears it, unless one is
// writing.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, select, textarea")) return;
  const bearer = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!bearer) return;
  event.preventDefault();
  if (bearer instanceof HTMLDetailsElement) {
    bearer.open = true;
    bearer.querySelector("input:not([type=hidden]), select, textarea")?.focus();
  } else {
    bearer.click();
  }
});

// Selecting words in a paper fills the form that adds them as a record, and opens it beside them.
const adding = document.getElementById("missed");
const text = document.getElementById("paper-text");
if (adding && text) {
  // What stands in a page for the ear alone, and beside the paper, is no word of it.
  const selected = (selection) => {
    const part = selection.getRangeAt(0).cloneContents();
    for (const other of part.querySelectorAll(".hidden, .notes")) other.remove();
    return part.textContent.trim();
  };
  document.addEventListener("mouseup", () => {
    const selection = document.getSelection();
    if (!selection.rangeCount || selection.isCollapsed || !text.contains(selection.anchorNode)) return;
    const words = selected(selection);
    if (!words) return;
    for (const field of document.querySelectorAll("[data-selection]")) field.value = words;
    adding.open = true;
    adding.classList.add("is-chosen");
  });
  adding.addEventListener("toggle", () => {
    if (!adding.open) adding.classList.remove("is-chosen");
  });
}

// Papers are loaded one after the other, each with its own progress and audience.
const load = document.getElementById("load");
if (load) {
  for (const part of document.querySelectorAll(".script-only")) part.hidden = false;
  const list = document.getElementById("load-list");
  const count = document.getElementById("load-count");
  const chosen = [];

  const add = (file, path) => {
    const row = document.createElement("li");
    row.className = "row load-row";
    const name = document.createElement("span");
    name.textContent = path;
    const audience = load.elements.audience.cloneNode(true);
    audience.removeAttribute("id");
    audience.setAttribute("aria-label", `${list.dataset.audience}: ${path}`);
    audience.value = load.elements.audience.value;
    const state = document.createElement("span");
    state.textContent = list.dataset.waiting;
    row.append(name, " ", audience, " ", state);
    list.append(row);
    chosen.push({ file, path, audience, state, row });
  };

  const addFiles = (files) => {
    for (const file of files) add(file, file.webkitRelativePath || file.name);
    load.elements.file.required = chosen.length === 0;
  };

  // What a dropped folder holds, with the folders in it.
  const walk = async (entry) => {
    if (entry.isFile) {
      const file = await new Promise((done, fail) => entry.file(done, fail));
      return add(file, entry.fullPath.replace(/^\//, ""));
    }
    const reader = entry.createReader();
    for (;;) {
      const entries = await new Promise((done, fail) => reader.readEntries(done, fail));
      if (!entries.length) return;
      for (const each of entries) if (!each.name.startsWith(".")) await walk(each);
    }
  };

  const send = async ({ file, path, audience, state, row }) => {
    state.textContent = list.dataset.reading;
    const form = new FormData();
    form.set("csrf", load.elements.csrf.value);
    form.set("audience", audience.value);
    form.set("file", file, path);
    try {
      const answer = await fetch(load.action, { method: "POST", body: form, headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(answer.statusText);
      for (const paper of await answer.json()) {
        const place = document.createElement(paper.id ? "a" : "strong");
        if (paper.id) place.href = `/papers/${paper.id}`;
        place.textContent = paper.text;
        const problems = document.createElement("span");
        problems.textContent = paper.problems.join("; ");
        row.append(" ", place, " ", problems);
      }
      state.textContent = "";
      audience.disabled = true;
    } catch {
      state.textContent = list.dataset.failed;
    }
  };

  for (const field of [load.elements.file, document.getElementById("folder")]) {
    field.addEventListener("change", () => {
      addFiles(field.files);
      field.value = "";
    });
  }
  const drop = document.getElementById("drop");
  drop.addEventListener("dragover", (event) => event.preventDefault());
  drop.addEventListener("drop", async (event) => {
    event.preventDefault();
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry()).filter(Boolean);
    for (const entry of entries) await walk(entry);
    load.elements.file.required = chosen.length === 0;
  });
  load.addEventListener("submit", async (event) => {
    event.preventDefault();
    const waiting = chosen.splice(0);
    for (const [index, one] of waiting.entries()) {
      await send(one);
      count.textContent = `${index + 1} / ${waiting.length}`;
    }
  });
}
