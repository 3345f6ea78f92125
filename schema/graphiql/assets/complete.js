// What may stand at the cursor: the document before it is read token by token, with the type of every open bracket.

import { namedType, typeText } from "./schema.js";

const TOKEN = /#[^\n]*|"""[\s\S]*?(?:"""|$)|"(?:\\.|[^"\\\n])*"?|\.\.\.|[_A-Za-z]\w*|\$\w*|@\w*|-?\d[\d.eE+-]*|[{}()[\]:=!|&]/g;

// Completions for the document before the cursor: { word, items: [{ name, detail }] }.
export function complete(schema, before) {
  const word = /[_A-Za-z]\w*$/.exec(before)?.[0] ?? "";
  const read = before.slice(0, before.length - word.length);
  const tokens = read.match(TOKEN) ?? [];
  if (insideText(tokens, read)) return { word, items: [] };
  const start = word.toLowerCase();
  const items = expected(schema, walk(schema, tokens)).filter((item) => item.name.toLowerCase().startsWith(start));
  return { word, items };
}

// Whether the cursor is in a comment or an unclosed string.
function insideText(tokens, read) {
  const last = tokens.at(-1) ?? "";
  if (!read.endsWith(last)) return false;
  return last.startsWith("#") || (last.startsWith('"') && (last.length === 1 || !last.endsWith('"')));
}

// Read the tokens; gives the innermost open bracket, and what came just before the cursor.
function walk(schema, tokens) {
  const stack = [{ kind: "document", type: schema.roots.query }];
  let previous = "";
  for (const token of tokens) {
    if (token.startsWith("#")) continue;
    step(schema, stack, token, previous);
    previous = token;
  }
  return { frame: stack.at(-1), previous };
}

function step(schema, stack, token, previous) {
  const top = stack.at(-1);
  if (token === "{" || token === "(" || token === "[") stack.push(opened(schema, top, token));
  else if (token === "}" || token === ")" || token === "]") closed(stack);
  else if (token === ":") top.awaits = top.kind !== "selection" && top.kind !== "document";
  else if (/^[_A-Za-z]/.test(token)) named(schema, top, token, previous);
  else if (token !== "..." && top.awaits) top.awaits = false;
}

// The frame that an opening bracket starts.
function opened(schema, top, token) {
  if (top.kind === "document") {
    return token === "(" ? { kind: "variables" } : { kind: "selection", type: top.type };
  }
  if (token === "(") return { kind: "arguments", values: top.field?.args ?? [] };
  if (token === "[") return { ...top, kind: "list", awaits: true };
  if (top.kind === "selection") return { kind: "selection", type: top.inner };
  const input = schema.types.get(namedType(top.value?.type));
  return { kind: "arguments", values: input?.inputFields ?? [] };
}

function closed(stack) {
  if (stack.length > 1) stack.pop();
  const top = stack.at(-1);
  if (top.awaits && top.kind !== "list") top.awaits = false;
}

// A name: a keyword, a field, an argument or a value, by where it stands.
function named(schema, top, token, previous) {
  if (top.kind === "document") {
    if (token in schema.roots) top.type = schema.roots[token];
    else if (previous === "on") top.type = token;
  } else if (top.kind === "selection") {
    if (previous === "on") top.inner = token;
    else if (previous !== "...") {
      top.field = schema.types.get(top.type)?.fields?.find((field) => field.name === token);
      top.inner = namedType(top.field?.type);
    }
  } else if (top.kind === "arguments") {
    if (top.awaits) top.awaits = false;
    else top.value = top.values.find((value) => value.name === token);
  }
}

// What may come next.
function expected(schema, { frame, previous }) {
  if (previous === "on") return [...schema.types.values()].filter((type) => type.fields).map((type) => item(type.name));
  if (frame.kind === "document") return ["query", "mutation", "fragment"].map((name) => item(name));
  if (frame.kind === "selection") return previous === "..." ? [item("on")] : fields(schema, frame.type);
  if (frame.awaits) return values(schema, frame.value);
  return (frame.values ?? []).map((value) => item(value.name, typeText(value.type), ": "));
}

function fields(schema, name) {
  const found = schema.types.get(name)?.fields ?? [];
  return [...found.map((field) => item(field.name, typeText(field.type))), item("__typename", "String!")];
}

function values(schema, value) {
  const name = namedType(value?.type);
  if (name === "Boolean") return [item("true"), item("false")];
  return (schema.types.get(name)?.enumValues ?? []).map((one) => item(one.name, one.description ?? ""));
}

function item(name, detail = "", suffix = "") {
  return { name, detail, suffix };
}
