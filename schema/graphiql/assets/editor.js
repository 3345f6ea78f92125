// The query editor: a text area with completions below the cursor.

import { complete } from "./complete.js";

const LINE = 18; // line height in pixels, as page.css sets it
const PADDING = 9;

export class Editor {
  constructor(area, list) {
    this.area = area;
    this.list = list;
    this.schema = null;
    this.items = [];
    this.chosen = 0;
    area.addEventListener("input", (event) => this.typed(event));
    area.addEventListener("keydown", (event) => this.pressed(event));
    area.addEventListener("blur", () => this.close());
    area.addEventListener("scroll", () => this.list.hidden || this.place());
    list.addEventListener("mousedown", (event) => this.clicked(event));
  }

  // After typing: complete a word that has begun.
  typed(event) {
    const before = this.area.value.slice(0, this.area.selectionStart);
    if (event.inputType?.startsWith("insert") && /\w$/.test(before)) this.open();
    else this.close();
  }

  pressed(event) {
    if (event.key === " " && event.ctrlKey) return this.take(event, () => this.open());
    if (!this.list.hidden) return this.pressedInList(event);
    if (event.key === "Escape") this.area.dataset.leave = "yes";
    else if (event.key === "Tab" && !event.shiftKey && !this.area.dataset.leave) this.take(event, () => this.insert("  "));
    else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) this.take(event, () => this.newLine());
    else if (event.key.length === 1) delete this.area.dataset.leave;
  }

  pressedInList(event) {
    if (event.key === "ArrowDown") this.take(event, () => this.choose(this.chosen + 1));
    else if (event.key === "ArrowUp") this.take(event, () => this.choose(this.chosen - 1));
    else if (event.key === "Tab" || (event.key === "Enter" && !event.ctrlKey && !event.metaKey)) {
      this.take(event, () => this.accept());
    } else if (event.key === "Escape") this.take(event, () => this.close());
  }

  take(event, action) {
    event.preventDefault();
    action();
  }

  clicked(event) {
    event.preventDefault();
    const at = [...this.list.children].indexOf(event.target.closest("li"));
    if (at >= 0) {
      this.chosen = at;
      this.accept();
    }
  }

  // Show what may stand here.
  open() {
    if (!this.schema) return;
    const before = this.area.value.slice(0, this.area.selectionStart);
    const found = complete(this.schema, before);
    if (found.items.length === 0 || (found.items.length === 1 && found.items[0].name === found.word)) return this.close();
    this.word = found.word;
    this.items = found.items;
    this.list.replaceChildren(...found.items.map((item) => this.row(item)));
    this.list.hidden = false;
    this.place();
    this.choose(0);
  }

  row(item) {
    const row = document.createElement("li");
    row.setAttribute("role", "option");
    row.append(item.name);
    const detail = document.createElement("small");
    detail.textContent = item.detail;
    row.append(detail);
    return row;
  }

  // Put the list under the cursor: the font is of one width, and lines do not wrap.
  place() {
    const lines = this.area.value.slice(0, this.area.selectionStart).split("\n");
    const canvas = document.createElement("canvas").getContext("2d");
    canvas.font = getComputedStyle(this.area).font;
    const column = canvas.measureText(lines.at(-1).slice(0, -this.word.length || undefined)).width;
    const left = Math.min(PADDING + column - this.area.scrollLeft, this.area.clientWidth - 220);
    this.list.style.left = `${Math.max(0, left)}px`;
    this.list.style.top = `${PADDING + lines.length * LINE - this.area.scrollTop}px`;
  }

  choose(at) {
    this.chosen = (at + this.items.length) % this.items.length;
    [...this.list.children].forEach((row, index) => row.setAttribute("aria-selected", String(index === this.chosen)));
    this.list.children[this.chosen].scrollIntoView({ block: "nearest" });
  }

  accept() {
    const item = this.items[this.chosen];
    const end = this.area.selectionStart;
    this.area.setRangeText(item.name + item.suffix, end - this.word.length, end, "end");
    this.close();
    this.area.dispatchEvent(new Event("change"));
  }

  insert(text) {
    this.area.setRangeText(text, this.area.selectionStart, this.area.selectionEnd, "end");
  }

  // A new line as deep as this one, deeper after a brace.
  newLine() {
    const line = this.area.value.slice(0, this.area.selectionStart).split("\n").at(-1);
    const indent = /^ */.exec(line)[0] + (/[{([]\s*$/.test(line) ? "  " : "");
    this.insert(`\n${indent}`);
  }

  close() {
    this.list.hidden = true;
  }
}
