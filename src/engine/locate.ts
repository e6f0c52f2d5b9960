/** Turns operands of a verdict into places with an excerpt of the source. */
import type { z } from "zod";
import { type AnyClaim, type ClaimKind, claimKinds } from "../claims/index.ts";
import { ownText, type Position } from "../document/index.ts";
import type { Location } from "../rule/index.ts";
import type { WantedLines } from "./reread.ts";

const longestLine = 2000;
const mostLines = 3;

/** A kind of claim that a plugin brings. */
export type OwnKind = ClaimKind<string, z.ZodType>;

/** Shows a claim's value on one line, as its kind does; a claim of an unknown kind shows its quote. */
export type ShowClaim = (claim: AnyClaim) => string;

export function showWith(own: readonly OwnKind[]): ShowClaim {
  const kinds = new Map<string, { show(value: never): string }>(
    [...claimKinds, ...own].map((kind) => [kind.kind, kind]),
  );
  return (claim) => kinds.get(claim.kind)?.show(claim.value as never) ?? claim.quote;
}

/** Where an operand stands; `lineText` gives source lines by number (`null` leaves the excerpt out). */
export function locate(
  claim: AnyClaim,
  label: string,
  shown: string,
  at: Position,
  lineText: ((line: number) => string) | null,
): Location {
  const { excerpt, excerptColumn } = lineText ? excerptOf(at, lineText) : { excerpt: [], excerptColumn: 1 };
  return {
    path: claim.path,
    document: claim.document,
    ...at,
    quote: ownText(claim.quote),
    excerpt,
    excerptColumn,
    claim: { id: claim.id, kind: claim.kind, shown },
    label,
  };
}

/** The source lines of a position; a very long line is cut around the operand and `excerptColumn` says where the cut begins. */
export function excerptOf(
  at: Position,
  lineText: (line: number) => string,
): { excerpt: string[]; excerptColumn: number } {
  const last = Math.min(at.endLine, at.line + mostLines - 1);
  const lines: string[] = [];
  for (let line = at.line; line <= last; line++) lines.push(lineText(line));
  const cut = lines.length === 1 && lines[0]!.length > longestLine ? Math.max(0, at.column - 1 - longestLine / 2) : 0;
  return { excerpt: lines.map((line) => ownText(line.slice(cut, cut + longestLine))), excerptColumn: cut + 1 };
}

/** The lines that excerpts of these places show, by file, and how much of each line an excerpt can reach. */
export function wantedBy(places: readonly Location[]): WantedLines {
  const wanted = new Map<string, Map<number, number>>();
  for (const { path, line, endLine, column } of places) {
    const lines = wanted.get(path) ?? new Map<number, number>();
    wanted.set(path, lines);
    for (let at = line; at <= Math.min(endLine, line + mostLines - 1); at++)
      lines.set(at, Math.max(lines.get(at) ?? 0, column + longestLine));
  }
  return wanted;
}
