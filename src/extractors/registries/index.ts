/** All trial registries, and finding their ids in a text. */
import * as americas from "./americas.ts";
import * as asia from "./asia.ts";
import * as europe from "./europe.ts";
import * as japan from "./japan.ts";
import * as oceaniaAfrica from "./oceania-africa.ts";
import type { Candidate, Registry } from "./registry.ts";

export { type Candidate, foldName, type Registry } from "./registry.ts";
export { tokenBefore } from "./token-before.ts";

export const registries: readonly Registry[] = [americas, europe, asia, japan, oceaniaAfrica].flatMap((region) =>
  Object.values(region),
);

/** An id found in a text, with its registry. */
export interface FoundId extends Candidate {
  readonly registry: Registry;
}

const leads = new RegExp(registries.map(({ lead }) => `(?:${lead})`).join("|"), "gi");

/** Every registry id of a text, in order, without overlaps. */
export function findTrialIds(text: string): FoundId[] {
  const found: FoundId[] = [];
  leads.lastIndex = 0;
  for (let match = leads.exec(text); match; match = leads.exec(text)) {
    if (!startsHere(text, match.index, match[0])) {
      leads.lastIndex = match.index + 1;
      continue;
    }
    const id = readId(text, match.index);
    leads.lastIndex = id ? id.end : match.index + match[0].length;
    if (id) found.push(id);
  }
  return found;
}

function readId(text: string, at: number): FoundId | null {
  for (const registry of registries) {
    const candidate = registry.read(text, at);
    if (candidate) return { ...candidate, registry };
  }
  return null;
}

/** A word begins here; or a conversion has glued an id in capitals to the word or number before it. */
function startsHere(text: string, at: number, lead: string): boolean {
  const before = text.charAt(at - 1);
  if (!/[\p{L}\d]/u.test(before)) return true;
  if (/^\d/.test(lead)) return false;
  return lead === lead.toUpperCase() && /\d/.test(text.charAt(at + lead.length)) && !/\p{Lu}/u.test(before);
}
