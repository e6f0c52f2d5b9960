/** What a run says of a document, in the terms of the language server protocol. Positions there count from 0. */

import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  type Hover,
  MarkupKind,
  type Position,
  type Range,
  TextEdit,
} from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Run } from "../../index.ts";
import { code, prose } from "../../reporters/markdown/escape.ts";
import { type Location, type Severity, showSubject } from "../../rule/index.ts";

type Place = Pick<Location, "line" | "column" | "endLine" | "endColumn">;

const levels: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** The findings that point at a document, each with the other places that take part. */
export function diagnosticsOf(run: Run, path: string, uriOf: (path: string) => string): Diagnostic[] {
  return run.findings
    .filter(({ at }) => at.path === path)
    .map(({ at, related, severity, rule, message, explanation, advice }) => ({
      range: rangeOf(at),
      severity: levels[severity],
      source: "audit",
      code: rule,
      message: [message, ...explanation, advice].filter((line) => line !== "").join("\n"),
      relatedInformation: related.map((place) => ({
        location: { uri: uriOf(place.path), range: rangeOf(place) },
        message: place.label || place.claim.shown,
      })),
    }));
}

/** What was read at a place, what it is about, and why it could not be compared. */
export function hoverAt(run: Run, path: string, position: Position): Hover | null {
  const claims = (run.claims ?? []).filter(({ claim, at }) => claim.path === path && holds(at, position));
  if (claims.length === 0) return null;
  const open = run.unsettled.filter(({ at }) => at.path === path && holds(at, position));
  const lines = [
    ...claims.map(({ claim }) => {
      const about = showSubject(claim.subject);
      return `${code(claim.kind)} by ${code(claim.form)}: ${about === "" ? "its subject is not known" : prose(about)}`;
    }),
    ...open.map(({ rule, reason }) => `not settled, ${code(rule)}: ${prose(reason)}`),
  ];
  const value = [...new Set(lines)].map((line) => `- ${line}`).join("\n");
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(claims[0]!.at) };
}

/** Edits that leave findings out with a comment before their block; the reason is for the author to write. */
export function suppressionsOf(document: TextDocument, diagnostics: readonly Diagnostic[]): CodeAction[] {
  if (!/^markdown|mdx|plaintext$/.test(document.languageId)) return [];
  return diagnostics.flatMap((diagnostic) => {
    if (diagnostic.source !== "audit" || diagnostic.code === undefined) return [];
    const at = { line: blockStart(document, diagnostic.range.start.line), character: 0 };
    const text = `<!-- audit-ignore-next ${diagnostic.code}: (why this is right) -->\n`;
    return {
      title: `Leave out ${diagnostic.code} here, with a reason`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      edit: { changes: { [document.uri]: [TextEdit.insert(at, text)] } },
    };
  });
}

/** The first line of the block: the one after the last blank line before it. */
function blockStart(document: TextDocument, line: number): number {
  const lines = document.getText().split("\n");
  let first = line;
  while (first > 0 && lines[first - 1]!.trim() !== "") first--;
  return first;
}

function rangeOf({ line, column, endLine, endColumn }: Place): Range {
  return { start: { line: line - 1, character: column - 1 }, end: { line: endLine - 1, character: endColumn - 1 } };
}

function holds(place: Place, { line, character }: Position): boolean {
  const { start, end } = rangeOf(place);
  const isAfter = line > start.line || (line === start.line && character >= start.character);
  return isAfter && (line < end.line || (line === end.line && character <= end.character));
}
