/** Finds men and women that make up a total: `45 males and 12 females`, `male/female ratio 20/13`. */
import { isFemale, isMale } from "./families.ts";
import {
  countAt,
  type Division,
  type Figure,
  figureAt,
  fittingTotal,
  onlyTotal,
  type Scene,
  subjects,
  wholeBefore,
} from "./scene.ts";

export function* sexes(scene: Scene): Iterable<Division> {
  for (let i = scene.from; i < scene.to; i++) {
    const parts = counted(scene, i) ?? ratio(scene, i);
    if (!parts) continue;
    const whole = wholeBefore(scene, parts[0]!.at);
    const sum = parts[0]!.n + parts[1]!.n;
    // `70 patients (men:women = 7:3)`: a ratio, not counts.
    if (isRatio(scene, parts) && whole && whole.n !== sum && whole.n % sum === 0) return;
    if (whole) {
      const isClose = parts[0]!.at - whole.at <= 8;
      if (isClose) yield { whole, parts, isSure: !hasVerb(scene, whole.at, parts[0]!.at) };
    } else {
      const total = onlyTotal(scene);
      const other = total ?? fittingTotal(scene, sum);
      if (other) yield { whole: other, parts, isSure: total !== null };
    }
    return;
  }
}

const isRatio = ({ tokens }: Scene, [first, second]: readonly Figure[]): boolean =>
  second!.at - first!.at === 2 && /^[:/]$/.test(tokens[first!.at + 1]!.text);

/** `of 30 patients treated, 15 male`: what was done to them may have been done to others. */
function hasVerb(scene: Scene, from: number, to: number): boolean {
  return scene.tokens.slice(from, to).some(({ folded }) => folded === "died" || folded === "responded");
}

/** Two numbers, each with its sex, joined by at most a word and a bracket; nothing of the kind behind. */
function counted(scene: Scene, at: number): Figure[] | null {
  const first = sexed(scene, at);
  if (!first) return null;
  let next = skipBracket(scene, first.after);
  for (let steps = 0; steps < 2 && /^(?:,|and|\/|;|:)$/.test(scene.tokens[next]?.folded ?? ""); steps++) next++;
  const second = sexed(scene, next);
  if (!second || second.sex === first.sex) return null;
  const end = skipBracket(scene, second.after);
  const isMore = [1, 2].some(
    (step) => countAt(scene, end + step) !== null && end + step < scene.to && isListed(scene, end),
  );
  return isMore ? null : [first.figure, second.figure];
}

const isListed = (scene: Scene, at: number): boolean =>
  /^(?:,|and)$/.test(scene.tokens[at]?.folded ?? "") && !isAge(scene, at);

/** `15 female, 53 years old`, `median age 53`. */
function isAge(scene: Scene, at: number): boolean {
  return scene.tokens
    .slice(at, at + 5)
    .some(({ folded }) => /^(?:aged?|years?|yr|yrs|months?|median|mean)$/.test(folded));
}

function sexed(scene: Scene, at: number): { figure: Figure; sex: "m" | "f"; after: number } | null {
  const n = countAt(scene, at);
  if (n === null || at >= scene.to) return null;
  let next = skipBracket(scene, at + 1);
  if (/^(?:were|was)$/.test(scene.tokens[next]?.folded ?? "")) next++;
  const word = scene.tokens[next]?.folded ?? "";
  const sex = isMale(word) ? "m" : isFemale(word) ? "f" : null;
  if (!sex || word.length === 1) return null;
  const after = subjects.has(scene.tokens[next + 1]?.folded ?? "") ? next + 2 : next + 1;
  return { figure: figureAt(scene, at, n, word), sex, after };
}

/** `male/female ratio 20/13`, `M/F: 20/13`; small numbers are proportions. */
function ratio(scene: Scene, at: number): Figure[] | null {
  const words = scene.tokens.slice(at, at + 8).map(({ folded }) => folded);
  const pair = words[0]?.split("/") ?? [];
  const [a, b, rest] =
    pair.length === 2
      ? [pair[0]!, pair[1]!, 1]
      : /^[/:]$/.test(words[1] ?? "")
        ? [words[0]!, words[2] ?? "", 3]
        : ["", "", 0];
  if (!((isMale(a) && isFemale(b)) || (isFemale(a) && isMale(b)))) return null;
  let next = at + rest;
  for (let steps = 0; steps < 3 && /^(?:ratio|was|of|:|=|,)$/.test(scene.tokens[next]?.folded ?? ""); steps++) next++;
  const [first, second] = [countAt(scene, next), countAt(scene, next + 2)];
  if (first === null || second === null || first + second < 10 || !/^[/:]$/.test(scene.tokens[next + 1]?.text ?? ""))
    return null;
  if (second === 1 || first === 1) return null;
  return [figureAt(scene, next, first, a), figureAt(scene, next + 2, second, b)];
}

/** Steps over `(62%)`. */
function skipBracket(scene: Scene, at: number): number {
  if (scene.tokens[at]?.text !== "(" && scene.tokens[at]?.text !== "[") return at;
  for (let i = at + 1; i < at + 8; i++) if (/^[)\]]$/.test(scene.tokens[i]?.text ?? "")) return i + 1;
  return at;
}
