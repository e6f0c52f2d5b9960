/** Finds wholes and the parts that a text divides them into. */
import { setOf } from "../text/words.ts";
import type { Count } from "./counts.ts";

export interface Division {
  readonly whole: Count;
  readonly parts: readonly Count[];
  /** The form of the text says that the parts are all there is. */
  readonly exhaustive: boolean;
}

/** The divisions of one sentence; `before` are the numbers of the whole study stated so far, the last one last. */
export function divisionsOf(counts: readonly Count[], before: readonly Count[]): Division[] {
  const found = [ofArms(counts, before), ofSexes(counts, before), ...inBrackets(counts)].filter(
    (division) => division !== null,
  );
  return found.length > 0 ? found : [ofAll(counts, before)].filter((division) => division !== null);
}

/** `97 patients were randomised to A (n = 48) or B (n = 49)`, the total here or where the randomised were counted. */
function ofArms(counts: readonly Count[], before: readonly Count[]): Division | null {
  const first = counts.findIndex((count) => isArm(count));
  if (first < 0) return null;
  const parts: Count[] = [];
  for (const count of counts.slice(first)) {
    if (!isArm(count) || parts.some(({ cohort }) => cohort!.key === count.cohort!.key)) break;
    parts.push(count);
  }
  if (parts.length < 2) return null;
  const here = counts[first - 1];
  if (here && here.n >= Math.max(...parts.map(({ n }) => n)) && here.cohort === null)
    return { whole: here, parts, exhaustive: true };
  const whole = before.findLast(({ population }) => population === "randomised");
  if (whole && parts.every(({ population }) => population === "randomised" || population === null))
    return { whole, parts, exhaustive: isOnly(whole, before) };
  return summing(before, parts);
}

/** The size of a named arm, or those assigned to one. */
function isArm({ cohort, isSize, hasPercent, draft, tokens, from, to }: Count): boolean {
  if (!cohort || cohort.key.startsWith("?")) return false;
  if (isSize) return true;
  if (hasPercent || draft.kind !== "proportion") return false;
  return tokens.slice(Math.max(0, from - 8), to + 8).some(({ folded }) => assigning.has(folded));
}

const assigning = setOf("assigned randomized randomised allocated");
const sexes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    male: "m",
    males: "m",
    men: "m",
    man: "m",
    boys: "m",
    female: "f",
    females: "f",
    women: "f",
    woman: "f",
    girls: "f",
  }),
);

/** `62 males, 18 females`, `20 men and 13 women`, `male/female 20/13`. */
function ofSexes(counts: readonly Count[], before: readonly Count[]): Division | null {
  for (let i = 1; i < counts.length; i++) {
    const parts = [counts[i - 1]!, counts[i]!];
    const [a, b] = [sexOf(parts[0]!), sexOf(parts[1]!)];
    const isRatio = parts[0]!.tokens[parts[0]!.to]?.text === "/" && saysSexes(parts[0]!);
    if (!isRatio && (!a || !b || a === b)) continue;
    if (parts[1]!.from - parts[0]!.to > 8) continue;
    const here = counts[i - 2];
    if (here && here.from < parts[0]!.from && here.cohort === null && !here.hasPercent)
      return { whole: here, parts, exhaustive: parts[0]!.from - here.to <= 3 };
    const whole = before.at(-1);
    return whole ? (isOnly(whole, before) ? { whole, parts, exhaustive: true } : summing(before, parts)) : null;
  }
  return null;
}

function sexOf({ tokens, from, to }: Count): string | null {
  for (let i = from; i < to + 2; i++) {
    const sex = sexes.get(tokens[i]?.folded ?? "");
    if (sex) return sex;
  }
  return null;
}

const saysSexes = ({ tokens, from }: Count): boolean =>
  tokens.slice(Math.max(0, from - 6), from).filter(({ folded }) => sexes.has(folded)).length === 2;

/** `Fifty-three patients (9 stage III, 44 stage IV)`: all numbers of the bracket behind a count. */
function inBrackets(counts: readonly Count[]): Division[] {
  const found: Division[] = [];
  for (const [index, whole] of counts.entries()) {
    const open = openingBehind(whole, counts[index + 1]);
    if (open === null) continue;
    const close = closing(whole, open);
    const parts = counts.filter(({ from, to }) => from > open && to <= close);
    if (parts.length < 2 || parts.some(({ hasPercent }) => hasPercent)) continue;
    const isStaged = parts.every(({ tokens, from, to }) =>
      tokens.slice(from, to + 2).some(({ folded }) => folded === "stage"),
    );
    if (isStaged || sumOf(parts) === whole.n) found.push({ whole, parts, exhaustive: isStaged });
  }
  return found;
}

/** The bracket that opens right behind a count, or behind its noun and verb, before the next count. */
function openingBehind({ tokens, to }: Count, next: Count | undefined): number | null {
  if (!next) return null;
  for (let i = to; i < next.from && i < to + 8; i++) if (/^[([]$/.test(tokens[i]!.text)) return i;
  return null;
}

function closing({ tokens }: Count, open: number): number {
  for (let i = open + 1, depth = 1; i < tokens.length && i < open + 60; i++) {
    if (/^[([]$/.test(tokens[i]!.text)) depth++;
    else if (/^[)\]]$/.test(tokens[i]!.text) && --depth === 0) return i;
  }
  return open;
}

/** All counts of a sentence, where they happen to make up the number before them: they are its parts, as far as can be seen. */
function ofAll(counts: readonly Count[], before: readonly Count[]): Division | null {
  const parts = counts.filter(({ isPart }) => !isPart);
  if (parts.length >= 3 && sumOf(parts.slice(1)) === parts[0]!.n)
    return { whole: parts[0]!, parts: parts.slice(1), exhaustive: false };
  return parts.length >= 2 && parts.length <= 6 ? summing(before, parts) : null;
}

function summing(before: readonly Count[], parts: readonly Count[]): Division | null {
  const sum = sumOf(parts);
  const whole = before.findLast(({ n, draft }) => n === sum && !parts.some((part) => part.draft === draft));
  return whole ? { whole, parts, exhaustive: false } : null;
}

const sumOf = (counts: readonly Count[]): number => counts.reduce((sum, { n }) => sum + n, 0);

/** Only one number of its population has been stated. */
function isOnly(whole: Count, before: readonly Count[]): boolean {
  return before.every(
    ({ n, population }) => n === whole.n || (whole.population === "randomised" && population !== "randomised"),
  );
}
