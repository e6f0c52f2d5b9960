/** Finds labelled identifiers in prose; a CAS number also without a label where nothing else is meant. */
import { tokenBefore } from "../registries/index.ts";
import { checkDigitOf } from "./check-digits.ts";
import { findDois } from "./doi.ts";
import type { FoundIdentifier } from "./draft.ts";

const dash = "[-\\u2010-\\u2015\\u2212]";
const casNumber = `[1-9]\\d{1,6}${dash}\\d{2}${dash}\\d`;
const casLabel =
  "\\bCAS(?:\\s?(?:RN|registry|reg\\.?)){0,2}(?:\\s?(?:numbers?|nos?\\.?|nr\\.?|#|id))?[\\s:.()\\[\\]]{0,4}";
/** A label and up to five numbers behind it. */
const labelledCas = new RegExp(
  `${casLabel}(${casNumber}(?:(?:[,;/\\s]|and|or){1,4}${casNumber}){0,4})(?!\\d|${dash}\\d)`,
  "gi",
);
const oneCas = new RegExp(`(?<![\\d])${casNumber}(?![\\d]|${dash}\\d)`, "g");
/** `tolinapant (1799328-86-1)`. */
const bracketedCas = /\(([1-9]\d{4,6}-\d{2}-\d)\)/g;

const labelled: readonly {
  readonly scheme: FoundIdentifier["scheme"];
  /** In capitals, what a text must hold one of: to look for a word costs far less than to compile the pattern. */
  readonly words: readonly string[];
  readonly pattern: RegExp;
  readonly normalise?: (id: string) => string;
}[] = [
  { scheme: "pmid", words: ["PMID"], pattern: /\bPMID[\s:#]{0,3}(\d{1,8})(?!\d)/gi },
  {
    scheme: "pmid",
    words: ["PUBMED"],
    pattern: /\b(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/(\d{1,8})(?!\d)/gi,
  },
  { scheme: "pmcid", words: ["PMC"], pattern: /\b(PMC\d{4,9})(?!\d)/gi, normalise: (id) => id.toUpperCase() },
  {
    scheme: "issn",
    words: ["ISSN"],
    pattern: /\b[ep]?-?ISSN(?:-L)?[\s:(a-z]{0,12}(\d{4}[-\u2010-\u2015]\d{3}[\dX])(?![\dX])/gi,
    normalise: hyphens,
  },
  {
    scheme: "isbn",
    words: ["ISBN"],
    pattern: /\bISBN(?:-1[03])?(?:\s\([a-z]{1,12}\))?[\s:]{0,3}((?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dX])(?![\d-])/gi,
    normalise: digitsOnly,
  },
  {
    scheme: "orcid",
    words: ["ORCID"],
    pattern: /\b(?:orcid\.org\/|ORCID(?:\siD)?[\s:]{1,3})(\d{4}-?\d{4}-?\d{4}-?\d{3}[\dX])(?![\dX])/gi,
    normalise: orcid,
  },
  {
    scheme: "gtin",
    words: ["GTIN", "EAN", "UPC"],
    pattern: /\b(?:GTIN(?:-?(?:8|12|13|14))?|EAN(?:-?13)?|UPC)[\s:#]{1,3}(\d{8}|\d{12,14})(?!\d)/gi,
  },
];

/** Whether a text can hold any of them: one cheap look before the patterns. */
const trigger = /10\.\d{4}|\bCAS\b|\d-\d\d-\d|PMID|PMC\d|pubmed|ISSN|ISBN|ORCID|GTIN|\bEAN|\bUPC/i;

export function findIdentifiers(text: string): FoundIdentifier[] {
  if (!trigger.test(text)) return [];
  const capitals = text.toUpperCase();
  const found = [...findDois(text), ...findCas(text, capitals.includes("CAS"))];
  for (const { scheme, words, pattern, normalise } of labelled) {
    if (!words.some((word) => capitals.includes(word))) continue;
    for (const match of text.matchAll(pattern)) {
      const printed = match[1]!;
      const start = match.index + match[0].length - printed.length;
      found.push({ scheme, id: normalise?.(printed) ?? printed, start, end: start + printed.length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function findCas(text: string, isLabelled: boolean): FoundIdentifier[] {
  const found = new Map<number, FoundIdentifier>();
  for (const match of isLabelled ? text.matchAll(labelledCas) : []) {
    const list = match.index + match[0].length - match[1]!.length;
    const name = nameBefore(text, match.index);
    for (const number of match[1]!.matchAll(oneCas)) {
      const start = list + number.index;
      found.set(start, { scheme: "cas", id: hyphens(number[0]), start, end: start + number[0].length, name });
    }
  }
  for (const match of text.matchAll(bracketedCas)) {
    const [start, id] = [match.index + 1, match[1]!];
    const name = nameBefore(text, match.index);
    // Without the word CAS the number is one only if its check digit says so.
    if (name !== null && !found.has(start) && checkDigitOf("cas", id)?.holds)
      found.set(start, { scheme: "cas", id, start, end: start + id.length, name });
  }
  return [...found.values()];
}

/** The word before a place, past an opening bracket. */
function nameBefore(text: string, at: number): string | null {
  const gap = tokenBefore(text, at, /[^\s([]/, 3);
  const word = tokenBefore(text, at - gap.length, /[^\p{L}\d-]/u, 41);
  return /^\p{L}.{2,}/u.test(word) ? word : null;
}

export function hyphens(id: string): string {
  return id.replace(/[\u2010-\u2015\u2212]/g, "-").toUpperCase();
}

export function digitsOnly(id: string): string {
  return id.replace(/[^\dX]/gi, "").toUpperCase();
}

export function orcid(id: string): string {
  return digitsOnly(id).replace(/(.{4})(?=.)/g, "$1-");
}
