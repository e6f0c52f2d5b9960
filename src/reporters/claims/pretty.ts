/** Lists claims for people: document by document, where each stands, what it says and what it is about. */
import { claimKinds, showSubject } from "../../rule/index.ts";
import type { LocatedClaim, Run } from "../reporter.ts";
import { cutTo, widthOf } from "../text/cells.ts";
import { themeOf } from "../text/theme.ts";
import { harmless, visible } from "../text/visible.ts";
import { counted } from "../text/wrap.ts";

const widestValue = 40;

/** `width` is that of the terminal; `null` cuts no line. */
export function listClaims(run: Run, options: { color: boolean; width: number | null }): string {
  const theme = themeOf(options.color);
  const byDocument = new Map<string, LocatedClaim[]>(run.documents.map(({ id }) => [id, []]));
  for (const located of run.claims ?? []) byDocument.get(located.claim.document)?.push(located);
  const blocks = run.documents.map(({ id, format, ids }) => {
    const claims = byDocument.get(id) ?? [];
    const head = `${theme.strong(visible(id))} ${theme.faint(`(${[format, ...ids].map(visible).join(", ")})`)}`;
    const cells = claims.map(cellsOf);
    const [place, kind, value, form] = [0, 1, 2, 3].map((column) =>
      Math.max(0, ...cells.map((row) => widthOf(row[column]!))),
    );
    const lines = cells.map(([at, of, shown, by, rest]) => {
      const left = `${padded(at!, place!, true)}  ${padded(of!, kind!)}  ${padded(shown!, value!)}  ${padded(by!, form!)}  `;
      const room = options.width === null ? Number.POSITIVE_INFINITY : options.width - widthOf(left) - 2;
      return `  ${left}${theme.faint(room < 8 ? "" : cutTo(rest!, room))}`.trimEnd();
    });
    return [head, ...(lines.length === 0 ? [theme.faint("  no claims")] : lines)].join("\n");
  });
  const total = `${counted(run.claims?.length ?? 0, "claim")} in ${counted(run.documents.length, "document")}`;
  return harmless(`${[...blocks, total].join("\n\n")}\n`);
}

function cellsOf({ claim, at }: LocatedClaim): string[] {
  const kind = claimKinds.find((candidate) => candidate.kind === claim.kind);
  const shown = (kind?.show as ((value: unknown) => string) | undefined)?.(claim.value) ?? claim.quote;
  const quote = `"${claim.quote.replace(/\s{1,200}/g, " ")}"`;
  const about = showSubject(claim.subject);
  const value = cutTo(visible(shown), widestValue);
  return [
    `${at.line}:${at.column}`,
    claim.kind,
    value,
    claim.form,
    visible(about === "" ? quote : `[${about}] ${quote}`),
  ];
}

function padded(text: string, width: number, isNumber = false): string {
  const space = " ".repeat(Math.max(0, width - widthOf(text)));
  return isNumber ? space + text : text + space;
}
