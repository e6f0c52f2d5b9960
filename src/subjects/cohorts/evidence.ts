import type { Candidate, Story } from "./candidates.ts";
import type { Known, Named, Scene, SceneShare, Step } from "./scene.ts";
import { clauseAt, depthAt, isInClause, openedAt, type SentenceView } from "../text/sentence-view.ts";
import { asShare } from "../text/drafts.ts";
import { besideOf } from "./beside.ts";
import { isOutcome, setOf, heads } from "../text/words.ts";

export interface Setting {
  readonly step: Step;
  readonly share: SceneShare;
  readonly scene: Scene;
  readonly story: Story;
  readonly known: Known;
}

export function evidenceFor(candidate: Candidate, setting: Setting): string[] {
  const found: string[] = [];
  const { share, scene } = setting;
  const rowForm = share.row.form;
  const others = scene.named.filter(({ dimension }) => dimension !== "open");
  const other = scene.named.filter(({ dimension }) => dimension === "open");
  if (candidate.mention) {
    placeEvidence(candidate.mention, setting, found);
    orderEvidence(candidate.mention, setting, found);
    shapeEvidence(candidate.mention, setting, found);
  } else if (candidate.cohort) {
    for (const source of candidate.sources) {
      found.push(`${source}`, `${source}:${rowForm}`, `${source}:named${Math.min(2, others.length)}`);
      if (source === "carried" || source === "focus") {
        found.push(`${source}:back${candidate.back}`);
        if (opensWithReference(scene.view)) found.push(`${source}:reference`);
        if (share.index > 0) found.push(`${source}:later`);
      }
    }
  } else {
    found.push("none", `none:${rowForm}`, `none:named${Math.min(3, others.length)}`, `none:other${Math.min(2, other.length)}`);
    const draft = asShare(share.placed.draft)!;
    if (draft.value.percent === null) found.push("none:bare-count");
    if (draft.value.denominator !== null) found.push("none:denominator");
    if (draft.kind === "response") found.push("none:response");
    if (saysOverall(scene.view, share)) found.push("none:overall");
    if (setting.known.arms.length > 1) found.push("none:has-arms");
    if (setting.known.isSized) found.push("none:sized");
  }
  sizeEvidence(candidate, setting, found);
  return found;
}

function placeEvidence(mention: Named, { share, scene }: Setting, found: string[]): void {
  const { view } = scene;
  const { place } = share.placed;
  const next = nextOf(share, scene);
  const isBehind = mention.from >= place.to;
  const isBefore = mention.to <= place.from;
  const own = besideOf(place, [mention], view, next);
  const one = share.row.form === "one" ? "one" : "row";
  if (own) found.push(`beside:${own.side}`, `beside:${own.side}:${one}`);
  if (isBehind && isCountOf(share, view) && view.tokens[place.to] && mention.from <= place.to + 8) found.push("count-of");
  const opened = openedAt(view, place.from);
  if (opened >= 0) {
    if (openedAt(view, mention.from) === opened)
      found.push(clauseAt(view, mention.from) === clauseAt(view, place.from) ? "same-bracket:clause" : "same-bracket");
    else if (mention.to <= opened) {
      const between = opened - mention.to;
      if (between <= 1) found.push("before-bracket");
      else if (between <= 4) found.push("near-bracket");
    } else if (depthAt(view, mention.from) > 0 && isBehind) found.push("other-bracket");
  } else if (openedAt(view, mention.from) >= 0) found.push("mention-in-bracket");
  const inClause = isInClause(view, place.from, mention.from);
  const same = scene.named.filter((other) => other.cohort.key !== mention.cohort.key);
  const side = isBehind ? "behind" : isBefore ? "before" : "inside";
  found.push(`${side}:${inClause ? "clause" : "other-clause"}`, `${side}:${inClause ? "clause" : "other-clause"}:${one}`);
  const between = (a: number, b: number) => same.some(({ from, to }) => from >= a && to <= b);
  const isNearest = isBehind ? !between(place.to, mention.from) : !between(mention.to, place.from);
  if (isNearest) found.push(`${side}:nearest:${inClause ? "clause" : "other"}`);
  if (same.length === 0) found.push("only-named", `only-named:${side}`);
  const nearness = `${side}:${inClause ? "clause" : "other"}:${isNearest ? "nearest" : "far"}`;
  found.push(`${nearness}:${leadOf(mention, view)}`, `${nearness}:${one}:only${Math.min(2, same.length)}`);
  const gap = isBehind ? mention.from - place.to : place.from - mention.to;
  found.push(`${side}:gap${gap <= 2 ? 2 : gap <= 5 ? 5 : gap <= 10 ? 10 : gap <= 20 ? 20 : 99}`);
  found.push(`${side}:${mention.open ? "open" : "known"}:${leadOf(mention, view)}:gap${gap <= 2 ? 2 : gap <= 6 ? 6 : 99}`);
  const shares = scene.shares.filter(({ placed }) =>
    isBehind ? placed.place.from >= place.to && placed.place.to <= mention.from : placed.place.from >= mention.to && placed.place.to <= place.from,
  ).length;
  found.push(`${side}:shares${Math.min(2, shares)}:${one}`);
  if (isBefore && mention.from - view.from <= 8 && isOpening(mention, view)) found.push(`opens:${mention.dimension}`, `opens:${leadOf(mention, view)}:${/^[,:]$/.test(view.tokens[mention.to]?.text ?? "") || heads.has(view.tokens[mention.to]?.folded ?? "") ? "," : "-"}`, `opens:${mention.open ? "open" : "known"}`, `opens:${depthAt(view, place.from) > 0 ? "in" : "out"}`);
  const lead = leadOf(mention, view);
  found.push(`lead:${lead}:${side}`);
  if (isLedByComparison(view, mention.from)) found.push(`compared:${side}:${one}`);
  const tail = view.tokens[mention.to]?.folded ?? "";
  if (/^(?:was|were|had|showed|achieved|have|is|are|experienced|developed|responded|:)$/.test(tail)) found.push(`subject:${side}`);
  // beside another share
  const taken = scene.shares.some(
    (other) => other !== share && other.row !== share.row && besideOf(other.placed.place, [mention], view, nextOf(other, scene)) !== null,
  );
  if (taken) found.push(own ? "taken:own" : "taken");
  if (isParallel(mention, share, scene)) found.push("parallel", `parallel:${mention.open ? "open" : "known"}`);
  // takes turns
  if (takesTurns(mention, share, scene, true)) found.push("turns:behind");
  if (takesTurns(mention, share, scene, false)) found.push("turns:before");
  if (betweenPair(mention, view)) found.push("between");
  const stop = view.tokens.slice(Math.min(mention.to, place.to), Math.max(mention.from, place.from));
  const numbers = stop.filter(({ kind }) => kind === "number").length;
  if (numbers === 0) found.push(`${side}:no-number`);
  if (stop.some(({ folded }) => /^(?:while|whereas|but|compared|versus|vs|than)$/.test(folded))) found.push(`${side}:contrast`);
  if (stop.some(({ text }) => text === ";")) found.push(`${side}:semicolon`);
}

function orderEvidence(mention: Named, { share, scene }: Setting, found: string[]): void {
  const { row, position } = share;
  const n = row.shares.length;
  if (n < 2) return;
  const first = row.shares[0]!.place.from;
  const last = row.shares.at(-1)!.place.to;
  const tag = `${row.form}${row.isRespective ? ":resp" : ""}`;
  const { run } = mention;
  const at = run.indexOf(mention);
  const isBehind = run[0]!.from >= last;
  const isBefore = run.at(-1)!.to <= first;
  const side = isBehind ? "behind" : isBefore ? "before" : "among";
  if (run.length === n) {
    const opening = scene.view.tokens.slice(Math.max(scene.view.from, run[0]!.from - 4), run[0]!.from).map(({ folded }) => folded);
    const isReversed = n === 2 && opening.includes("compared") && isBefore;
    const right = isReversed ? at === n - 1 - position : at === position;
    found.push(right ? `order:${side}` : `disorder:${side}`, right ? `order:${side}:${tag}` : `disorder:${side}:${tag}`);
  } else if (run.length > n && isBehind && at < n) found.push(at === position ? "order:first" : "disorder:first");
  else if (run.length > n && isBefore && at >= run.length - n) found.push(at - (run.length - n) === position ? "order:last" : "disorder:last");
  else found.push(`unordered:${side}:${Math.min(3, run.length)}`);
  // distinct mentions before, in order
  const before = distinct(scene.named.filter((m) => m === mention || (m.dimension === "open") === (mention.dimension === "open")), (m) => m.to <= first, true).slice(-n);
  if (before.length === n && before.some((m) => m.cohort.key === mention.cohort.key) && mention.to <= first)
    found.push(before[position]!.cohort.key === mention.cohort.key ? "order-loose:before" : "disorder-loose:before");
  const behind = distinct(scene.named.filter((m) => m === mention || (m.dimension === "open") === (mention.dimension === "open")), (m) => m.from >= last, false).slice(0, n);
  if (behind.length === n && mention.from >= last && behind.some((m) => m.cohort.key === mention.cohort.key))
    found.push(behind[position]!.cohort.key === mention.cohort.key ? "order-loose:behind" : "disorder-loose:behind");
  // one before, one behind
  if (n === 2) {
    if (mention.to <= first) found.push(position === 0 ? "first-before" : "second-before");
    if (mention.from >= last) found.push(position === 0 ? "first-behind" : "second-behind");
  }
}

function distinct(list: readonly Named[], test: (m: Named) => boolean, fromEnd: boolean): Named[] {
  const seen = new Set<string>();
  const all = list.filter(test);
  const ordered = fromEnd ? [...all].reverse() : all;
  const kept = ordered.filter(({ cohort }) => !seen.has(cohort.key) && seen.add(cohort.key));
  return fromEnd ? kept.reverse() : kept;
}

function shapeEvidence(mention: Named, { share, scene, known }: Setting, found: string[]): void {
  const { view } = scene;
  const head = view.tokens[mention.to]?.folded ?? "";
  const lettered = /^(?:arm|group|cohort|stage|stratum|schedule|regimen) \w+$/.test(mention.cohort.key);
  if (mention.open) openEvidence(mention.open, mention, { share, scene }, found);
  found.push(`is:${mention.dimension}`);
  found.push(`shape:${mention.open ? "open" : mention.isDescribed ? "described" : lettered ? "lettered" : heads.has(head) ? "headed" : "name"}`);
  if (known.arms.some(({ key }) => key === mention.cohort.key)) found.push("shape:is-arm");
  if (known.sizesOf.has(mention.cohort.key)) found.push("shape:sized");
  const draft = asShare(share.placed.draft)!;
  if (draft.value.percent === null) found.push(`bare-count:${mention.from >= share.placed.place.to ? "behind" : "before"}`);
}

function sizeEvidence({ cohort }: Candidate, { share, known }: Setting, found: string[]): void {
  const { denominator, denominatorFrom } = asShare(share.placed.draft)!.value;
  if (denominator === null || denominatorFrom?.how !== "printed" || !cohort) return;
  const sizes = known.sizesOf.get(cohort.key);
  if (!sizes) return;
  found.push(sizes.includes(denominator) ? "size:same" : sizes.every((n) => n < denominator) ? "size:less" : "size:other");
}

function nextOf(share: SceneShare, { rows, view }: Scene): number {
  const { place } = share.placed;
  const sibling = share.row.shares[share.position + 1];
  if (sibling) return sibling.place.from;
  const depth = depthAt(view, place.from);
  for (let i = share.rowIndex + 1; i < rows.length && i < share.rowIndex + 12; i++) {
    const { from } = rows[i]!.shares[0]!.place;
    if (depthAt(view, from) <= depth) return from;
  }
  return view.to;
}

function isCountOf(share: SceneShare, view: SentenceView): boolean {
  const draft = asShare(share.placed.draft)!;
  const isBare = draft.value.percent === null && draft.value.denominator === null;
  return isBare && /^(?:of|with|who)$/.test(view.tokens[share.placed.place.to]?.folded ?? "");
}

function isOpening(mention: Named, view: SentenceView): boolean {
  const lead = view.tokens.slice(view.from, mention.from);
  return lead.some(({ folded }) => /^(?:in|among|amongst|of|for|within|with|the|patients)$/.test(folded)) || lead.length === 0;
}

function leadOf(mention: Named, view: SentenceView): string {
  for (let i = mention.from - 1; i >= view.from && mention.from - i <= 3; i--) {
    const { folded } = view.tokens[i]!;
    if (/^(?:in|among|amongst|within)$/.test(folded)) return "in";
    if (/^(?:of|for|on|by|at)$/.test(folded)) return folded;
    if (/^(?:with|receiving|received|given)$/.test(folded)) return "with";
    if (/^(?:than|versus|vs|v|compared)$/.test(folded)) return "than";
    if (/^(?:to|after|before|from)$/.test(folded)) return "to";
    if (/^(?:and|or)$/.test(folded)) return "and";
  }
  return "no";
}

const better = setOf("than compared versus vs over relative");
function isLedByComparison(view: SentenceView, at: number): boolean {
  return view.tokens.slice(Math.max(view.from, at - 3), at).some(({ folded }) => better.has(folded));
}

function betweenPair(mention: Named, view: SentenceView): boolean {
  return view.tokens.slice(Math.max(view.from, mention.from - 5), mention.from).some(({ folded }) => folded === "between");
}

function takesTurns(mention: Named, share: SceneShare, scene: Scene, behind: boolean): boolean {
  const names = scene.named.filter(({ dimension }) => (dimension === "open") === (mention.dimension === "open"));
  if (scene.shares.length !== names.length || names.length < 2 || names[share.index] !== mention) return false;
  if (new Set(names.map(({ cohort }) => cohort.key)).size !== names.length) return false;
  return scene.shares.every(({ placed: { place } }, i) => {
    const m = names[i]!;
    return behind
      ? m.from >= place.to && m.to <= (scene.shares[i + 1]?.placed.place.from ?? Infinity)
      : m.to <= place.from && (i === 0 || m.from >= scene.shares[i - 1]!.placed.place.to);
  });
}

function saysOverall(view: SentenceView, share: SceneShare): boolean {
  return view.tokens
    .slice(Math.max(view.from, share.placed.place.from - 25), share.placed.place.from)
    .some(({ folded }) => /^(?:overall|total|all|entire|whole|both|together|altogether)$/.test(folded));
}

function opensWithReference({ tokens, from }: SentenceView): boolean {
  return /^(?:of|among|these|this|they|it|its|their|the|other|another|one|no|in|there)$/.test(tokens[from]?.folded ?? "");
}

function openEvidence({ head, lead, to, from }: NonNullable<Named["open"]>, mention: Named, { share, scene }: Pick<Setting, "share" | "scene">, found: string[]): void {
  const { classes } = head.lexeme;
  const kind = classes.has("people") ? "people" : classes.has("sample") ? "sample" : classes.has("armHead") ? "group" : classes.has("treatmentHead") ? "treatment" : classes.has("acronym") ? "acronym" : classes.has("code") ? "code" : classes.has("plural") ? "plural" : classes.has("abstract") ? "abstract" : "other";
  const side = mention.from >= share.placed.place.to ? "behind" : "before";
  found.push(`open:${kind}`, `open:${kind}:${side}`, `open:lead:${lead}:${side}`);
  const words = scene.view.tokens.slice(from, to);
  if (words.some(({ folded }) => isOutcome(folded))) found.push("open:outcome", `open:outcome:${side}`);
  if (words.length === 1) found.push("open:word");
  if (words.some(({ kind }) => kind === "number")) found.push("open:number");
}

/** Another share of the sentence has another name in the same place, led to by the same word: `19% of A ... 15% of B`. */
function isParallel(mention: Named, share: SceneShare, scene: Scene): boolean {
  const { view } = scene;
  const { place } = share.placed;
  const behind = mention.from >= place.to;
  const gap = behind ? mention.from - place.to : place.from - mention.to;
  if (gap > 8) return false;
  const lead = leadOf(mention, view);
  return scene.shares.some((other) => {
    if (other === share) return false;
    return scene.named.some((name) => {
      if (name.cohort.key === mention.cohort.key) return false;
      const { place: there } = other.placed;
      const away = behind ? name.from - there.to : there.from - name.to;
      return away >= 0 && Math.abs(away - gap) <= 3 && (leadOf(name, view) === lead || lead === "no");
    });
  });
}
