/** Shows how a text was read: every claim, every match of a form, what refused it, and the numbers not read, in order of place. */
import { claimKinds } from "../../rule/index.ts";
import type { Run } from "../reporter.ts";
import { themeOf } from "../text/theme.ts";
import { harmless, visible } from "../text/visible.ts";

interface Row {
  readonly document: string;
  readonly line: number;
  readonly column: number;
  readonly what: "claim" | "matched" | "refused" | "not read";
  readonly words: string;
  readonly quote: string;
}

const ranks = { claim: 0, matched: 1, refused: 2, "not read": 3 } as const;

export function listTrace(run: Run, options: { readonly color: boolean }): string {
  const theme = themeOf(options.color);
  const rows = rowsOf(run);
  const blocks = run.documents.map(({ id }) => {
    const own = rows.filter(({ document }) => document === id).sort(byPlace);
    const lines = own.map(({ line, column, what, words, quote }) => {
      const place = `${line}:${column}`.padStart(8);
      return `${place}  ${what.padEnd(8)}  ${visible(words)}  ${theme.faint(`"${visible(quote)}"`)}`;
    });
    return [theme.strong(visible(id)), ...(lines.length === 0 ? [theme.faint("  nothing was read")] : lines)].join(
      "\n",
    );
  });
  return harmless(`${blocks.join("\n\n")}\n`);
}

function rowsOf({ claims = [], trace = [], unread = [] }: Run): Row[] {
  return [
    ...claims.map(({ claim, at }): Row => {
      const kind = claimKinds.find((candidate) => candidate.kind === claim.kind);
      const shown = (kind?.show as ((value: unknown) => string) | undefined)?.(claim.value) ?? "";
      return {
        document: claim.document,
        ...at,
        what: "claim",
        words: `${claim.kind} ${shown} by ${claim.form}`,
        quote: claim.quote,
      };
    }),
    ...trace.map(({ form, refusal, shown, ...at }): Row => {
      return refusal === null
        ? { ...at, what: "matched", words: `${form} ${shown}` }
        : { ...at, what: "refused", words: `${form} (${refusal})` };
    }),
    ...unread.map((number): Row => ({ ...number, what: "not read", words: "" })),
  ];
}

function byPlace(a: Row, b: Row): number {
  return a.line - b.line || a.column - b.column || ranks[a.what] - ranks[b.what];
}
