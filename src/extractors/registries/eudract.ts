/** The two European Union numbers: EudraCT (`2015-001967-38`) and its successor CTIS (`2022-500123-12-00`). */
import { breakOf, type Candidate, plainDashes, type Registry } from "./registry.ts";
import { tokenBefore } from "./token-before.ts";

const dash = "[-\\u2010-\\u2015\\u2212]";
const whole = new RegExp(
  `(?:EUCTR ?)?(20[0-3]\\d)${dash}(\\d{6})${dash}(\\d{2})(?:${dash}(\\d{2})(?!\\d))?(?![\\d]|${dash}\\d)`,
  "iy",
);
const labelled = new RegExp(
  `Eudra-?CT(?:[ ,-]{1,2}(?:registration|trial|protocol|database|register|identifier|number|code|no|nr|id)\\b\\.?){0,3}[\\s:#,(\\[]{0,3}` +
    `((\\d{4})([\\s./]{0,2}${dash}?[\\s./]?)(\\d{4,9})(\\s?${dash}?[\\s./]?)(\\d{0,3}))(?![\\d]|${dash}\\d)`,
  "iy",
);
/** Left of a number that stands for itself; a slash or `=` only in the address of the register or behind another id. */
const free = /(?:^|[^\p{L}\d./=_\u2010-\u2015\u2212-])$/u;
const linked = /clinicaltrialsregister|euclinicaltrials|EudraCT|EUCTR|\bCTIS|NCT\d{8}/i;

function isLinked(before: string): boolean {
  return /[/=\u2010-\u2015-]$/.test(before.slice(-1)) && linked.test(tokenBefore(before, before.length, /\s/, 90));
}

function readWhole(text: string, at: number): (Candidate & { readonly isCtis: boolean }) | null {
  const before = text.slice(Math.max(0, at - 90), at);
  if (!free.test(before.slice(-1)) && !isLinked(before)) return null;
  whole.lastIndex = at;
  const match = whole.exec(text);
  if (!match) return null;
  const [, year, middle, check, version] = match;
  const isCtis = middle!.startsWith("5") && Number(year) >= 2021;
  if (version !== undefined && !isCtis) return null;
  const id = [year, middle, check, version].filter((part) => part !== undefined).join("-");
  const isMeant = Number(year) >= 2003 && (isCtis || Number(year) <= 2023);
  if (!isMeant) return null;
  return { start: at, end: at + match[0].length, id, form: "valid", flaw: null, isCtis };
}

/** A number called EudraCT that is not written as one. */
function readLabelled(text: string, at: number): Candidate | null {
  labelled.lastIndex = at;
  const match = labelled.exec(text);
  if (!match) return null;
  const [all, number, year, first, middle, second, check] = match;
  const digits = `${year}${middle}${check}`;
  const start = at + all.length - number!.length;
  if (readWhole(text, start) || (check === "" && middle!.length < 6)) return null;
  const id = plainDashes(number!).replace(/\s/g, "");
  const place = { start, end: at + all.length };
  const isRightLength = digits.length === 12 && /^20[0-2]/.test(year!) && (check!.length === 2 || check === "");
  if (!isRightLength)
    return { ...place, id, form: "malformed", flaw: "a EudraCT number is four digits (the year), six and two" };
  const mended = `${year}-${digits.slice(4, 10)}-${digits.slice(10)}`;
  const flaw = first === "" || second === "" ? "a hyphen is missing" : breakOf(first! + second!);
  return { ...place, id: mended, form: "damaged", flaw };
}

export const eudract: Registry = {
  key: "eudract",
  name: "EudraCT",
  databanks: ["eudract", "euctr", "euclinicaltrialsregister"],
  lead: "Eudra-?CT|EUCTR ?20|20[0-2]\\d[-\\u2010-\\u2015\\u2212]\\d",
  read(text, at) {
    if (/^eudra/i.test(text.slice(at, at + 5))) return readLabelled(text, at);
    const found = readWhole(text, at);
    return found && !found.isCtis ? candidateOf(found) : null;
  },
};

export const ctis: Registry = {
  key: "ctis",
  name: "EU CTIS",
  databanks: ["ctis", "euctis"],
  lead: "20[2-3]\\d[-\\u2010-\\u2015\\u2212]5",
  read(text, at) {
    const found = readWhole(text, at);
    return found?.isCtis ? candidateOf(found) : null;
  },
  study: (id) => id.slice(0, 14),
};

function candidateOf({ start, end, id, form, flaw }: Candidate): Candidate {
  return { start, end, id, form, flaw };
}
