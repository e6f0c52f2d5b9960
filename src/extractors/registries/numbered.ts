/** Registries whose ids are a fixed prefix and a run of digits. */
import { blanks, breakOf, type Candidate, dashes, type Registry } from "./registry.ts";

/** A registry whose ids are a fixed prefix and a run of digits. */
interface Numbered extends Pick<Registry, "key" | "name" | "databanks"> {
  readonly prefix: string;
  /** Source of a pattern for all spellings of the prefix, when there is more than one. */
  readonly spellings?: string;
  readonly lengths: readonly number[];
  /** With what the digits of every id issued so far begin. */
  readonly begins: RegExp;
  /** What an id of the registry is, in words. */
  readonly form: string;
  /** Old spellings of the digits that mean the same id. */
  readonly modern?: (digits: string) => string;
}

const separators = `${blanks}.${dashes}`;
const gap = new RegExp(`[${separators}]{1,3}`, "y");
const labelWord = "(?:trial|registration|registry|register|identification|identifier|reference|number|no|nr|id)";
const label = new RegExp(
  `(?:[${separators}]?${labelWord}\\b\\.?){0,3}[${blanks}]{0,2}[:#(,[]{0,2}[${blanks}]{0,2}`,
  "iy",
);
/** Digits, and the letters taken for digits where another digit follows or the id ends. */
const run = /(?:\d|[OoIl](?=[\dOoIl]|(?![A-Za-z]))){1,24}/y;

/** Describes a registry of numbered ids; reading mends what is broken and judges what is left. */
export function numbered(spec: Numbered): Registry {
  const head = new RegExp(spec.spellings ?? spec.prefix, "iy");
  const longest = Math.max(...spec.lengths);
  const shortest = Math.min(...spec.lengths);

  function read(text: string, at: number): Candidate | null {
    const prefix = matchAt(head, text, at);
    if (!prefix) return null;
    const afterHead = at + prefix.length;
    const isWhole = /\d/.test(text.charAt(afterHead));
    const broken = isWhole ? "" : (matchAt(gap, text, afterHead) ?? "");
    const named = isWhole ? "" : (matchAt(label, text, afterHead) ?? "");
    const separator = named.length > broken.length ? named : broken;
    const found = readDigits(text, afterHead + separator.length);
    if (!found) return null;
    // "UMIN-CTR 000012345" and "ISRCTN number 12345678" name the registry first: nothing is broken.
    const isNamed = named.length > broken.length || prefix.length > spec.prefix.length;
    const least = separator === "" ? Math.min(shortest, spec.begins.test(found.digits) ? 5 : 6) : shortest - 2;
    if (found.digits.replace(/\D/g, "").length < least) return null;
    if (found.digits.length < shortest && isCutShort(text, found.end)) return null;
    return { start: at, end: found.end, ...judge(found, isNamed ? "" : separator) };
  }

  /** Takes one run of digits, and the runs behind it when all together they make a whole id. */
  function readDigits(text: string, at: number): { digits: string; end: number; breaks: string } | null {
    const first = matchAt(run, text, at);
    if (!first || !/\d/.test(first)) return null;
    let digits = first;
    let end = at + first.length;
    if (/\d/.test(text.charAt(end))) return null;
    const single = { digits, end, breaks: "" };
    let breaks = "";
    while (digits.length < longest) {
      const blank = matchAt(gap, text, end);
      const next = blank?.length === 1 || /[\r\n]/.test(blank ?? "") ? matchAt(run, text, end + blank!.length) : null;
      if (!next) break;
      breaks += blank;
      digits += next;
      end += blank!.length + next.length;
      const isWhole = spec.lengths.includes(digits.length) && !spec.lengths.includes(first.length);
      if (isWhole && !/^(?:\d|[.,]\d|\s?%)/.test(text.slice(end, end + 2))) return { digits, end, breaks };
    }
    return single;
  }

  function judge(found: { digits: string; breaks: string }, separator: string): Omit<Candidate, "start" | "end"> {
    const digits = spec.modern?.(found.digits) ?? found.digits;
    const id = spec.prefix + digits;
    const letters = digits.match(/[OoIl]/g);
    if (letters)
      return { id, form: "malformed", flaw: `the letter ${letters[0]} stands where a digit belongs; ${spec.form}` };
    if (!spec.lengths.includes(digits.length))
      return { id, form: "malformed", flaw: `${digits.length} digits; ${spec.form}` };
    if (!spec.begins.test(digits))
      return { id, form: "malformed", flaw: `the digits begin with ${digits.slice(0, 3)}; ${spec.form}` };
    const breaks = separator + found.breaks;
    return breaks === "" ? { id, form: "valid", flaw: null } : { id, form: "damaged", flaw: breakOf(breaks) };
  }

  return { key: spec.key, name: spec.name, databanks: spec.databanks, lead: spec.spellings ?? spec.prefix, read };
}

/** An ellipsis or a blank to be filled in: the id was never printed whole. */
function isCutShort(text: string, end: number): boolean {
  return /^(?:\s?…|\s?\.\.|[-_]?[Xx*?#_])/.test(text.slice(end, end + 3));
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
