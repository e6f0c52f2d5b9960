/**
 * Reads the patterns of a .gitignore (https://git-scm.com/docs/gitignore) and tells what they say of a path. A star is tried
 * at later places only, never again at earlier ones: the work is bounded by the length of a pattern times that of a path.
 */

/** How many steps of matching are left; whoever asks has to stop heeding patterns when there are none. */
export interface Effort {
  left: number;
}

/** What the patterns say of a path, given by its segments: left out, kept, or nothing (`null`). The last to speak decides. */
export type Patterns = (path: readonly string[], isFolder: boolean, effort: Effort) => boolean | null;

/** A longer pattern matches nothing: no path needs one. */
const longestPattern = 1000;

interface Pattern {
  readonly ignores: boolean;
  readonly isForFolders: boolean;
  /** `null` stands for `**`: any number of segments. */
  readonly segments: readonly (Glob | null)[];
}

export function readPatterns(text: string): Patterns {
  const patterns = text.split("\n").flatMap((line) => readPattern(line.replace(/\r$/, "")) ?? []);
  patterns.reverse();
  return (path, isFolder, effort) => {
    for (const { ignores, isForFolders, segments } of patterns)
      if ((isFolder || !isForFolders) && matchesPath(segments, path, effort)) return ignores;
    return null;
  };
}

function readPattern(line: string): Pattern | null {
  const trimmed = withoutTrailingSpaces(line);
  if (trimmed === "" || trimmed.startsWith("#") || trimmed.length > longestPattern) return null;
  const ignores = !trimmed.startsWith("!");
  const whole = ignores ? trimmed : trimmed.slice(1);
  const isForFolders = whole.endsWith("/");
  const body = isForFolders ? whole.slice(0, -1) : whole;
  if (body === "") return null;
  const parts = body.replace(/^\//, "").split("/");
  const globs = parts.map((part) => (part === "**" ? null : readGlob(part)));
  // Without a slash before its end a pattern holds at any depth.
  return { ignores, isForFolders, segments: body.includes("/") ? globs : [null, ...globs] };
}

function withoutTrailingSpaces(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === " " && line[end - 2] !== "\\") end--;
  return line.slice(0, end);
}

function matchesPath(pattern: Pattern["segments"], path: readonly string[], effort: Effort): boolean {
  let [at, from] = [0, 0];
  let [starAt, starFrom] = [-1, 0];
  while (from < path.length) {
    effort.left--;
    const glob = pattern[at];
    if (glob === null) {
      [starAt, starFrom] = [at++, from];
      // `a/**` is what is in a folder: any name will do, but there has to be one.
      if (at === pattern.length) return true;
    } else if (glob && matchesName(glob, path[from]!, effort)) {
      at++;
      from++;
    } else if (starAt >= 0) {
      at = starAt + 1;
      from = ++starFrom;
    } else return false;
  }
  return at === pattern.length;
}

/** One place of a name: a character, any number of characters, or a test of one. */
type Step = string | "*any" | ((character: string) => boolean);
type Glob = readonly Step[];

/** git matches bytes: a character beyond ASCII is several of them. */
const bytesOf = (text: string): string[] => Buffer.from(text).toString("latin1").split("");

const anyCharacter = () => true;

function readGlob(text: string): Glob {
  const characters = bytesOf(text);
  const steps: Step[] = [];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at]!;
    if (character === "*") {
      if (steps.at(-1) !== "*any") steps.push("*any");
    } else if (character === "?") steps.push(anyCharacter);
    else if (character === "[") {
      const set = readSet(characters, at + 1);
      steps.push(set?.test ?? (() => false));
      at = set?.end ?? characters.length;
    } else if (character === "\\" && at + 1 < characters.length) steps.push(characters[++at]!);
    else steps.push(character);
  }
  return steps;
}

/** A set such as `[a-z]` or `[!0-9]`; `null` where it is not closed. */
function readSet(text: readonly string[], from: number): { test: (character: string) => boolean; end: number } | null {
  let at = from;
  const isNegated = text[at] === "!" || text[at] === "^";
  if (isNegated) at++;
  const ranges: (readonly [low: string, high: string])[] = [];
  for (const first = at; at < text.length && (text[at] !== "]" || at === first); at++) {
    if (text[at] === "\\") at++;
    const low = text[at] ?? "";
    const isRange = text[at + 1] === "-" && text[at + 2] !== undefined && text[at + 2] !== "]";
    if (isRange) at += text[at + 2] === "\\" ? 3 : 2;
    ranges.push([low, isRange ? (text[at] ?? "") : low]);
  }
  if (at >= text.length) return null;
  const isIn = (character: string) => ranges.some(([low, high]) => low <= character && character <= high);
  return { test: (character) => isIn(character) !== isNegated, end: at };
}

function matchesName(glob: Glob, name: string, effort: Effort): boolean {
  const characters = bytesOf(name);
  let [at, from] = [0, 0];
  let [starAt, starFrom] = [-1, 0];
  while (from < characters.length) {
    effort.left--;
    const step = glob[at];
    const character = characters[from]!;
    if (step === "*any") [starAt, starFrom] = [at++, from];
    else if (step !== undefined && (typeof step === "string" ? step === character : step(character))) {
      at++;
      from++;
    } else if (starAt >= 0) {
      at = starAt + 1;
      from = ++starFrom;
    } else return false;
  }
  while (glob[at] === "*any") at++;
  return at === glob.length;
}
