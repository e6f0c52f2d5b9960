/** Reads JSON into trees with the place of every value, one tree for each object that is asked for. */
import { createScanner } from "jsonc-parser";

/** The kinds of tokens by the numbers that the package gives them, as its own declaration of them cannot be used. */
const token = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  string: 10,
  unknown: 16,
  end: 17,
} as const;

/** A string, number, `true`, `false` or `null`; `text` is its value, `from..to` where it is printed, a string with its quotes. */
export interface JsonScalar {
  readonly kind: "string" | "other";
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface JsonObject {
  readonly kind: "object";
  readonly members: ReadonlyMap<string, JsonValue>;
  readonly from: number;
  readonly to: number;
}

export interface JsonArray {
  readonly kind: "array";
  readonly items: readonly JsonValue[];
  readonly from: number;
  readonly to: number;
}

export type JsonValue = JsonScalar | JsonObject | JsonArray;

/** An object that is complete, or one that the end of the text or a fault cut off. */
export interface JsonRoot {
  readonly object: JsonObject;
  readonly isCut: boolean;
}

interface OpenObject {
  readonly kind: "object";
  readonly members: Map<string, JsonValue>;
  readonly from: number;
  to: number;
  /** The name of the member that is being read. */
  name: string | null;
}

interface OpenArray {
  readonly kind: "array";
  readonly items: JsonValue[];
  readonly from: number;
  to: number;
}

/** Nothing behind what is nested deeper is read: it is no study record. */
const deepest = 200;

/**
 * The outermost objects that have a member of this name, each as soon as it is complete and then let go. Of the text of a
 * member twice in one object, the first counts. Reading ends at the first fault; what is open there is yielded as cut off. `leave` is told where text
 * begins that stands in no object or list, or behind a fault.
 */
export function* objectsWith(member: string, text: string, leave: (from: number) => void): Generator<JsonRoot> {
  const scanner = createScanner(text, true);
  const open: (OpenObject | OpenArray)[] = [];
  for (let kind: number = scanner.scan(); kind !== token.end; kind = scanner.scan()) {
    const from = scanner.getTokenOffset();
    const to = from + scanner.getTokenLength();
    const top = open.at(-1);
    if (top) top.to = to;
    else if (kind !== token.openBrace && kind !== token.openBracket && kind !== token.comma) leave(from);
    if (kind === token.openBrace) open.push({ kind: "object", members: new Map(), from, to, name: null });
    else if (kind === token.openBracket) open.push({ kind: "array", items: [], from, to });
    else if (kind === token.closeBrace || kind === token.closeBracket) {
      const closed = open.pop();
      if (!closed || (closed.kind === "object") !== (kind === token.closeBrace)) {
        leave(from);
        break;
      }
      if (closed.kind === "object" && closed.members.has(member) && !open.some((outer) => isWithin(outer, member)))
        yield { object: closed, isCut: false };
      else put(open.at(-1), closed);
    } else if (kind === token.colon || kind === token.comma) continue;
    else if (kind === token.unknown || scanner.getTokenError() !== 0) {
      leave(from);
      break;
    } else if (kind === token.string && top?.kind === "object" && top.name === null) top.name = scanner.getTokenValue();
    else {
      put(top, { kind: kind === token.string ? "string" : "other", text: scanner.getTokenValue(), from, to });
    }
    if (open.length > deepest) {
      leave(from);
      break;
    }
  }
  yield* cutOff(open, member);
}

/** The object stands inside another one of the same kind, or inside the member that makes it one. */
const isWithin = (outer: OpenObject | OpenArray, member: string): boolean =>
  outer.kind === "object" && (outer.name === member || outer.members.has(member));

function put(into: OpenObject | OpenArray | undefined, value: JsonValue): void {
  if (into?.kind === "array") into.items.push(value);
  else if (into?.kind === "object" && into.name !== null) {
    if (!into.members.has(into.name)) into.members.set(into.name, value);
    into.name = null;
  }
}

/** Closes what is open, from the inside out, as far as it is what was asked for. */
function* cutOff(open: (OpenObject | OpenArray)[], member: string): Generator<JsonRoot> {
  while (open.length > 0) {
    const closed = open.pop()!;
    const outer = open.at(-1);
    if (outer) outer.to = Math.max(outer.to, closed.to);
    const isWanted = closed.kind === "object" && closed.members.has(member);
    if (isWanted && !open.some((one) => isWithin(one, member))) yield { object: closed, isCut: true };
    else put(outer, closed);
  }
}
