// The documentation pane: types, fields and arguments with their descriptions, found by clicking or by searching.

import { namedType, typeText } from "./schema.js";

export class Docs {
  constructor(schema, { docs, trail, search }) {
    this.schema = schema;
    this.docs = docs;
    this.trail = trail;
    this.path = [];
    search.addEventListener("input", () => (search.value.trim() ? this.find(search.value.trim()) : this.start()));
    this.start();
  }

  // The root types.
  start() {
    this.path = [];
    const roots = Object.values(this.schema.roots).filter(Boolean);
    this.show(this.heading("Where to begin"), this.list(roots.map((name) => this.typeEntry(this.schema.types.get(name)))));
  }

  open(name) {
    const type = this.schema.types.get(name);
    if (!type) return;
    const at = this.path.indexOf(name);
    this.path = at < 0 ? [...this.path, name] : this.path.slice(0, at + 1);
    this.show(this.heading(name), this.text(type.description ?? ""), this.list(this.members(type)));
  }

  members(type) {
    if (type.fields) return type.fields.map((field) => this.entry(field));
    if (type.inputFields) return type.inputFields.map((field) => this.entry(field));
    return (type.enumValues ?? []).map((value) => [[value.name], value.description]);
  }

  // A field or an argument: how it is written, and what it means.
  entry(field) {
    const title = [field.name];
    const about = [field.description ?? ""];
    for (const argument of field.args ?? []) {
      const line = document.createElement("div");
      line.append(`${argument.name}: `, this.typeLink(argument.type), ` ${argument.description ?? ""}`);
      about.push(line);
    }
    title.push(": ", this.typeLink(field.type));
    if (field.defaultValue && field.defaultValue !== "null") title.push(` = ${field.defaultValue}`);
    return [title, ...about];
  }

  typeEntry(type) {
    return [[this.link(type.name, type.name)], type.description];
  }

  typeLink(ref) {
    return this.link(typeText(ref), namedType(ref));
  }

  link(text, name) {
    const link = document.createElement("button");
    link.type = "button";
    link.className = "type";
    link.textContent = text;
    link.addEventListener("click", () => this.open(name));
    return link;
  }

  // Types and fields whose name contains the words.
  find(words) {
    const wanted = words.toLowerCase();
    const rows = [];
    for (const type of this.schema.types.values()) {
      if (type.name.toLowerCase().includes(wanted)) rows.push(this.typeEntry(type));
      for (const field of type.fields ?? type.inputFields ?? type.enumValues ?? []) {
        if (field.name.toLowerCase().includes(wanted)) {
          rows.push([[this.link(type.name, type.name), `.${field.name}`], field.description]);
        }
      }
    }
    this.path = [];
    this.show(this.heading(`${rows.length} found`), this.list(rows.slice(0, 100)));
  }

  show(...parts) {
    const home = this.link("Schema", "");
    home.addEventListener("click", () => this.start());
    const steps = this.path.flatMap((name) => [" › ", this.link(name, name)]);
    this.trail.replaceChildren(home, ...steps);
    this.docs.replaceChildren(...parts);
  }

  heading(text) {
    const heading = document.createElement("h2");
    heading.textContent = text;
    return heading;
  }

  text(text) {
    const paragraph = document.createElement("p");
    paragraph.textContent = text;
    return paragraph;
  }

  list(rows) {
    const list = document.createElement("dl");
    for (const [title, ...about] of rows) {
      const term = document.createElement("dt");
      term.append(...title);
      const meaning = document.createElement("dd");
      meaning.append(...about.filter(Boolean));
      list.append(term, meaning);
    }
    return list;
  }
}
