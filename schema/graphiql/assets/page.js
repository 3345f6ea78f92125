// The query page: what is typed is sent, and what comes back is shown.

import { Docs } from "./docs.js";
import { Editor } from "./editor.js";
import { EXAMPLES } from "./examples.js";
import { readSchema } from "./schema.js";

const KEPT = "dateline.query"; // what was typed last, in this browser only; the key is never kept
const part = (id) => document.getElementById(id);
const endpoint = document.body.dataset.endpoint;

// Send one request; gives the HTTP status, the body and the time it took.
async function send(request) {
  const headers = { "Content-Type": "application/json", Accept: "application/graphql-response+json, application/json" };
  if (part("key").value.trim()) headers.Authorization = `Bearer ${part("key").value.trim()}`;
  const began = performance.now();
  const response = await fetch(endpoint, { method: "POST", headers, body: JSON.stringify(request) });
  const text = await response.text();
  const took = Math.round(performance.now() - began);
  return { status: response.status, body: JSON.parse(text), took, size: text.length };
}

async function run() {
  part("status").textContent = "…";
  try {
    const typed = part("variables").value.trim();
    const variables = typed ? JSON.parse(typed) : undefined;
    localStorage.setItem(KEPT, JSON.stringify({ query: part("query").value, variables: typed }));
    const { status, body, took, size } = await send({ query: part("query").value, variables });
    part("answer").textContent = JSON.stringify(body, null, 2);
    part("status").textContent = `${status} · ${took} ms · ${size.toLocaleString("en")} characters`;
  } catch (error) {
    part("answer").textContent = String(error);
    part("status").textContent = error instanceof SyntaxError ? "not JSON" : "not answered";
  }
}

function load({ query, variables }) {
  part("query").value = query;
  part("variables").value = typeof variables === "string" ? variables : variables ? JSON.stringify(variables, null, 2) : "";
}

function offerExamples() {
  const options = EXAMPLES.map(({ title }, at) => new Option(title, String(at)));
  part("examples").append(new Option("Choose one…", ""), ...options);
  part("examples").addEventListener("change", () => {
    const chosen = EXAMPLES[part("examples").value];
    if (chosen) load(chosen);
  });
}

function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? "null");
  } catch {
    return null;
  }
}

async function start() {
  offerExamples();
  load(kept() ?? EXAMPLES[0]);
  part("run").addEventListener("click", run);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) run();
  });
  const editor = new Editor(part("query"), part("suggestions"));
  try {
    editor.schema = await readSchema(send);
    new Docs(editor.schema, { docs: part("docs"), trail: part("trail"), search: part("search") });
    part("status").textContent = "ready";
  } catch (error) {
    part("docs").textContent = `The schema cannot be read: ${error.message}`;
  }
}

start();
