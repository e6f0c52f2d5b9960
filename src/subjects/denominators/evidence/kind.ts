/** Evidence from what a number is: of whom, of which population, how large among the numbers told. */
import { asShare } from "../../text/drafts.ts";
import { has } from "../../text/words.ts";
import { cohortKey, isSameSentence } from "../candidates.ts";
import type { Mention, Open } from "../mentions.ts";
import type { Evidence } from "./setting.ts";

/** Of the share's cohort, of another, of the whole study. */
export const cohort: Evidence = ({ mention, back, nearer }, { open, candidates }) => {
  const [a, b] = [cohortKey(mention.draft), cohortKey(open.draft)];
  const relation = relationOf(a, b);
  const where = back === 0 ? "here" : back === 1 ? "last" : "off";
  const found = [`cohort:${relation}`, `cohort:${relation}:${mention.kind}`, `cohort:${relation}:${where}`];
  if (mention.isEach) found.push(`each:${b === "" ? "none" : "cohort"}`);
  const alike = candidates.filter(
    (other) => other.mention && other.mention !== mention && relationOf(cohortKey(other.mention.draft), b) === relation,
  );
  const numbers = new Set(alike.map((other) => other.mention!.n));
  numbers.delete(mention.n);
  found.push(`cohort:${relation}:others${Math.min(3, numbers.size)}`);
  if (nearer === 0) found.push(`cohort:${relation}:nearest:${mention.kind}`);
  if (alike.some((other) => other.mention!.n === mention.n)) found.push(`again:${mention.kind}`);
  return found;
};

function relationOf(a: string, b: string): string {
  if (a === b) return a === "" ? "both-whole" : "same";
  if (b.startsWith("?") || a.startsWith("?")) return "unnamed";
  if (a === "") return "of-whole";
  if (b === "") return "of-cohort";
  return b.includes(a) || a.includes(b) ? "within" : "other";
}

/** Responses are told of those who could be evaluated, events of those who were treated. */
export const population: Evidence = ({ mention }, { open }) => {
  const own = mention.draft.subject?.population ?? "none";
  const { grade } = open.draft.value;
  const asked = open.draft.kind === "response" ? "response" : grade === null ? "other" : "toxicity";
  const told = open.draft.subject?.population ?? "none";
  const found = [`population:${own}:${asked}`, `population:${own}:${mention.kind}`];
  if (told !== "none") found.push(own === told ? "population:same" : "population:other");
  return found;
};

/** `Of the 80 enrolled, 76 were evaluable`: which of the sizes told in one sentence, and whether it is the least of them. */
export const funnel: Evidence = ({ mention, back }, { open, candidates }) => {
  if (mention.kind !== "size") return [];
  const key = cohortKey(mention.draft);
  const others = candidates.flatMap(({ mention: other }) =>
    other &&
    other !== mention &&
    other.kind === "size" &&
    cohortKey(other.draft) === key &&
    isSameSentence(other, mention)
      ? [other]
      : [],
  );
  if (others.length === 0) return [];
  const where = back === 0 ? "here" : "off";
  const order = others.every(({ place }) => place.from < mention.place.from) ? "last" : "earlier";
  const rank = others.every(({ n }) => n > mention.n) ? "least" : "more";
  const asked = open.draft.kind;
  return [`funnel:${order}:${where}`, `funnel:${rank}:${asked}`, `funnel:${order}:${rank}:${asked}`];
};

/** Of the sizes of its cohort, the least or the largest that the text has told so far. */
export const ofOwn: Evidence = ({ mention, side }, { open, candidates }) => {
  if (mention.kind === "count" || side === "behind") return [];
  const key = cohortKey(open.draft);
  if (cohortKey(mention.draft) !== key) return [];
  const own = candidates.filter(
    (other) =>
      other.mention &&
      other.mention.kind !== "count" &&
      cohortKey(other.mention.draft) === key &&
      other.side === "before",
  );
  const numbers = [...new Set(own.map((other) => other.mention!.n))];
  const kind = key === "" ? "whole" : "cohort";
  if (numbers.length === 1) return [`own:only:${kind}`];
  const latest = own[0]!.mention!.n === mention.n ? "latest" : "earlier";
  const rank = mention.n === Math.min(...numbers) ? "least" : mention.n === Math.max(...numbers) ? "largest" : "middle";
  return [`own:${latest}:${kind}`, `own:${rank}:${kind}`, `own:${latest}:${rank}:${open.draft.kind}`];
};

/** The largest, the first, the only one; of how many. */
export const rank: Evidence = ({ mention }, { numbers, sizes }) => {
  const of = Math.min(4, numbers.size);
  const found = [`numbers:${of}:${mention.kind}`];
  if (mention.n === Math.max(...numbers)) found.push(`largest:${mention.kind}`, `largest:${of}`);
  if (mention.kind === "size") found.push(`sizes:${Math.min(4, sizes.size)}`);
  else found.push(sizes.size === 0 ? `no-size:${mention.kind}` : `has-size:${mention.kind}`);
  return found;
};

/** A count told in one list with the share is no whole of it. */
export const sibling: Evidence = ({ mention, side }, { open }) => {
  if (mention.kind !== "count") return [];
  const share = asShare(mention.draft)!;
  const isHere = isSameSentence(mention, open);
  const found = [
    `count:${share.value.percent === null ? "bare" : "percent"}:${isHere ? "here" : "off"}`,
    `count:${share.kind}:${open.draft.kind}:${isHere ? "here" : "off"}`,
  ];
  if (share.value.isPart) found.push("count:is-part");
  if (isHere && side === "before") found.push(`count:joint:${jointOf(open, mention)}`);
  return found;
};

function jointOf(open: Open, { place }: Mention): string {
  const tokens = open.view.tokens.slice(place.to, open.place.from);
  const joints = ["semicolon", "comma", "and", "or", "versus", "relative", "connective"];
  return joints.filter((name) => tokens.some((token) => has(token, name))).join("+") || "none";
}

/** What the share before it was of. */
export const asLast: Evidence = ({ mention }, { last }) => {
  if (!last) return ["last:nothing"];
  const where = last.isHere ? "here" : "before";
  if (last.n === null) return [`last:none:${where}`];
  return [`last:${last.n === mention.n ? "same" : "other"}:${where}`];
};
