/** Whether two numbers speak of one analysis: one study, population, reader, time and part of the study. */
import { type AnyClaim, type Qualifier, qualifiers } from "../claims/index.ts";
import { sameContext } from "./place.ts";

/** What the text may say of a number: nothing, one thing for sure, or some things of which it may be none. */
interface Told {
  readonly values: readonly string[];
  readonly isSure: boolean;
}

/** Why two numbers may be of different analyses, in words; `null` where nothing says so. */
export function differentAnalysis(a: AnyClaim, b: AnyClaim): string | null {
  if (!agrees(a.subject.population, b.subject.population)) return "the two refer to different populations";
  return differentQualifiers(a, b);
}

/** The same of numbers whose populations differ on purpose. */
export function differentQualifiers(a: AnyClaim, b: AnyClaim): string | null {
  if (!agrees(a.subject.study, b.subject.study)) return "the two refer to different studies";
  for (const qualifier of qualifiers) {
    const reason = difference(toldOf(a, qualifier), toldOf(b, qualifier), a, b);
    if (reason) return reason;
  }
  return null;
}

/** Numbers with one key are told apart by nothing but where they stand. */
export function analysisKey({
  subject: { study, population, assessor, criteria, timepoint, part, unclear },
}: AnyClaim): string {
  return JSON.stringify([study, population, assessor, criteria, timepoint, part, unclear]);
}

/** As `differentAnalysis`, of several numbers, each against the first. */
export function differentAnalyses([first, ...others]: readonly AnyClaim[]): string | null {
  for (const other of others) {
    const reason = first && differentAnalysis(first, other);
    if (reason) return reason;
  }
  return null;
}

/** Equal, or one side does not say. */
export function agrees<T>(a: T | null, b: T | null): boolean {
  return a === null || b === null || a === b;
}

/** What two numbers both say, and differently, of one of the qualifiers that count; in words, `null` where there is nothing. */
export function saidDifferently(a: AnyClaim, b: AnyClaim, counts: (name: Qualifier) => boolean): string | null {
  const differs = qualifiers.find((name) => !agrees(a.subject[name], b.subject[name]) && counts(name));
  return differs ? `one mentions "${a.subject[differs]}", the other "${b.subject[differs]}"` : null;
}

function toldOf({ subject }: AnyClaim, qualifier: Qualifier): Told {
  const value = subject[qualifier];
  if (value !== null) return { values: [value], isSure: true };
  const open = subject.unclear.find((one) => one.qualifier === qualifier);
  return { values: open?.values ?? [], isSure: false };
}

function difference(x: Told, y: Told, a: AnyClaim, b: AnyClaim): string | null {
  const values = [...new Set([...x.values, ...y.values])];
  if (values.length === 0) return null;
  // One sentence or table names what all of it is of, if it names one thing only; so does one topic of a text.
  const areAlike = x.values.length > 0 && y.values.length > 0 && x.isSure === y.isSure;
  if (values.length === 1 && (sameContext(a, b) || (areAlike && (x.isSure || isOnePart(a, b))))) return null;
  if (x.isSure && y.isSure) return `one mentions ${quoted(x.values)}, the other ${quoted(y.values)}`;
  const [told, silent] = x.values.length === 0 ? [y, x] : [x, y];
  if (told.isSure && silent.values.length === 0) return `one mentions ${quoted(told.values)}, the other does not`;
  return `the text mentions ${quoted(values)}, which may apply to only one of the two`;
}

function isOnePart(a: AnyClaim, b: AnyClaim): boolean {
  return a.document === b.document && a.place.partIndex === b.place.partIndex;
}

function quoted(values: readonly string[]): string {
  const shown = values.map((value) => `"${value}"`);
  const last = shown.pop()!;
  return shown.length === 0 ? last : `${shown.join(", ")} and ${last}`;
}
