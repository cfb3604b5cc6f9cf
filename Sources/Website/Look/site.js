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
