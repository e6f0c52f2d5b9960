/** By which criteria or method a response was read, or of which kind it is: RECIST, MRI, a pathologic response. */
import { setOf } from "../text/words.ts";
import type { Finder } from "./cue.ts";
import { wordsFrom } from "./cue.ts";

const named = setOf(
  "recist irecist mrecist irrecist imrecist percist choi cheson lugano lyric imwg rano irano pcwg2 pcwg3 gcig deauville macdonald",
);
const methods = setOf("mri pet pet-ct fdg-pet ultrasound ultrasonography sonography mammography calipers callipers");
const scans = setOf("ct scan scans");
const kinds =
  /^(?:clinical|radiolog|radiograph|patholog|histolog|biochem|serolog|psa|metabolic|molecular|cytogenetic|ha?ematolog|virolog|endoscop|morpholog|cytolog|locoregional|intracranial|extracranial|systemic|cns|skin|nodal|cutaneous)/;
const responses = /^(?:responses?|remissions?|orrs?|crs?|prs?|dcr|regressions?)$/;
const isShort = /^\p{Lu}{3,6}$/u;
const degrees = setOf("complete partial objective overall major near-complete tumor tumour best disease");

/** `per RECIST 1.1`, `WHO criteria`, `on MRI`, `pathological complete response`; not `inclusion criteria`, `clinical trial`. */
const findCriteria: Finder["find"] = (tokens, at, end) => {
  const { folded, text } = tokens[at]!;
  const found = (value: string, to: number) => ({ qualifier: "criteria", value, from: at, to }) as const;
  if (named.has(folded) || text === "irRC") {
    const next = tokens[at + 1]?.folded === "version" ? at + 2 : at + 1;
    const version = next < end && tokens[next]?.kind === "number" ? tokens[next]! : null;
    return version?.value?.scale === 1 ? found(`${folded} ${version.folded}`, next + 1) : found(folded, at + 1);
  }
  if (methods.has(folded)) return found(folded.replace("callipers", "calipers"), at + 1);
  if (folded === "ct" && (isBy(tokens[at - 1]?.folded) || scans.has(tokens[at + 1]?.folded ?? "")))
    return found("ct", at + 1);
  const isOfName = /^criteri(?:a|on)$/.test(tokens[at + 1]?.folded ?? "") && at + 1 < end;
  if (isOfName && folded === "evaluation" && tokens[at - 1]?.folded === "response") return found("recist", at + 2);
  if (isOfName && isShort.test(text)) return found(folded, at + 2);
  return kinds.test(folded) && isOfResponse(wordsFrom(tokens, at + 1, end, 4))
    ? found(folded.replace(/al(?:ly)?$/, ""), at + 1)
    : null;
};

export const criteria: Finder = {
  begins: ({ folded, text }) =>
    named.has(folded) ||
    methods.has(folded) ||
    kinds.test(folded) ||
    folded === "ct" ||
    folded === "evaluation" ||
    text === "irRC" ||
    isShort.test(text),
  find: findCriteria,
};

const isBy = (word: string | undefined): boolean => /^(?:by|on|per|using)$/.test(word ?? "");

/** `pathological complete response`: nothing but its degree stands between. */
function isOfResponse(words: readonly string[]): boolean {
  const at = words.findIndex((word) => !degrees.has(word));
  return at >= 0 && (responses.test(words[at]!) || words[at] === "control");
}
