/** Reads the values of options; errors in them are reported before anything is loaded. */
import { resolve } from "node:path";
import type { Severity } from "../rule/index.ts";
import { UsageError, unknownWord } from "./usage-error.ts";

/** A report to write: its reporter's id, and the file it goes to (`null`: standard output). */
export interface Target {
  readonly format: string;
  readonly file: string | null;
}

export type FailOn = Severity | "never";

const severities: readonly Severity[] = ["error", "warning", "info"];
export const failOnWords: readonly FailOn[] = [...severities, "never"];
const ruleWords: readonly (Severity | "off")[] = [...severities, "off"];

export function readFailOn(word: string): FailOn {
  const found = failOnWords.find((known) => known === word);
  if (!found) throw unknownWord("severity for --fail-on", word, failOnWords);
  return found;
}

/** Reads the whole number that an option takes. */
export const readCount =
  (option: string) =>
  (text: string): number => {
    if (!/^\d{1,9}$/.test(text)) throw new UsageError(`${option} takes a whole number, not "${text}".`);
    return Number(text);
  };

export function readLine(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`--line takes the number of a line, not "${text}".`);
  return Number(text);
}

export function readPercent(text: string): number {
  if (!/^\d{1,3}(?:\.\d{1,6})?$/.test(text) || Number(text) > 100)
    throw new UsageError(`--min-coverage takes a percentage from 0 to 100, not "${text}".`);
  return Number(text);
}

/** `id=severity`, repeatable; the last one for a rule applies. */
export function readRule(text: string, earlier: Readonly<Record<string, Severity | "off">>) {
  const at = text.indexOf("=");
  if (at < 1) throw new UsageError(`--rule takes id=severity, for example --rule table-damaged=off, not "${text}".`);
  const word = text.slice(at + 1);
  const severity = ruleWords.find((known) => known === word);
  if (!severity) throw unknownWord("severity for --rule", word, ruleWords);
  return { ...earlier, [text.slice(0, at)]: severity };
}

/** `name` or `name=file`, repeatable; the file `-` is standard output. */
export function readTarget(text: string, earlier: readonly Target[]): readonly Target[] {
  const at = text.indexOf("=");
  const target = at === -1 ? { format: text, file: null } : { format: text.slice(0, at), file: text.slice(at + 1) };
  if (target.file === "") throw new UsageError(`--format ${text} names no file after "=".`);
  return [...earlier, { ...target, file: target.file === "-" ? null : target.file }];
}

/** Where each report goes: `--output` is for the one that names no file; two reports never share a destination. */
export function targetsOf(formats: readonly Target[], output: string | undefined): readonly Target[] {
  const asked = formats.length === 0 ? [{ format: "pretty", file: null }] : formats;
  const open = asked.filter(({ file }) => file === null);
  if (open.length > 1)
    throw new UsageError(
      `${open.length} formats would go to one place; name a file for all but one, for example --format ${open[1]!.format}=report.txt.`,
    );
  if (output !== undefined && open.length === 0)
    throw new UsageError("--output has nothing to write: every --format names its own file.");
  const outputFile = output === "-" || output === undefined ? null : output;
  if (outputFile === "") throw new UsageError("--output names no file.");
  const targets = asked.map((target) => ({ ...target, file: target.file ?? outputFile }));
  const files = targets.flatMap(({ file }) => file ?? []);
  const places = files.map((file) => resolve(file));
  const twice = files.find((_, index) => places.indexOf(places[index]!) !== index);
  if (twice !== undefined) throw new UsageError(`Two reports would be written to ${twice}.`);
  return targets;
}

/** Whether findings of this severity make the audit fail. */
export function fails(severity: Severity, failOn: FailOn): boolean {
  return failOn !== "never" && severities.indexOf(severity) <= severities.indexOf(failOn);
}
