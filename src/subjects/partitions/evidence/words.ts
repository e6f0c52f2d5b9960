/** Evidence from words before the whole, between it and its parts, among the parts, and behind them. */
import { type Token, wordFact } from "../../../language/index.ts";
import { has } from "../../text/words.ts";
import { cues } from "../cues.ts";
import type { Evidence } from "./setting.ts";

export const words: Evidence = ({ whole: { here }, parts, scene: { view } }) => {
  const { tokens, from, to } = view;
  const first = parts[0]!.at;
  const before = here ? cuesIn(tokens.slice(Math.max(from, here.from - 8), here.from)) : [];
  const between = cuesIn(tokens.slice(here?.to ?? from, first));
  const end = Math.min(to, parts.at(-1)!.to + 4);
  const among = cuesIn(tokens.slice(first, end));
  const behind = cuesIn(tokens.slice(end, Math.min(to, end + 20)));
  return [
    ...behind.filter((id) => open.has(id)).map((id) => `behind:${id}`),
    ...before.map((id) => `before:${id}`),
    ...orNone(between).map((id) => `word:${id}`),
    ...orNone(among).map((id) => `among:${id}`),
  ];
};

/** What tells behind the parts of others that are not counted: `sex was not known in the rest`. */
const open: ReadonlySet<string> = new Set(["remaining", "negation", "left-out", "only", "bounding"]);

const orNone = (ids: readonly string[]): readonly string[] => (ids.length > 0 ? ids : ["none"]);

const classes = [
  "randomisation",
  "remaining",
  "outcomeVerb",
  "occurrence",
  "toxicity",
  "relative",
  "treating",
  "evaluation",
  "enrolment",
  "screening",
  "negation",
  "have",
  "bounding",
  "only",
  "respectively",
  "be",
  "median",
  "population",
] as const;

const cuesOf = wordFact((token): readonly string[] => {
  const { folded } = token;
  const found: string[] = classes.filter((name) => has(token, name));
  if (cues.divided.has(folded)) found.push("divided");
  if (cues.including.has(folded)) found.push("including");
  if (cues.loose.has(folded)) found.push(folded);
  if (cues.leftOut.has(folded)) found.push("left-out");
  return found;
});

const cuesIn = (tokens: readonly Token[]): readonly string[] => [...new Set(tokens.flatMap(cuesOf))];
