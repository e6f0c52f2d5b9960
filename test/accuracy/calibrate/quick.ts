import { writeFileSync, existsSync } from "node:fs";
import { loadCorrections } from "../corrections.ts";
import { loadGold } from "../gold.ts";
import { fitWeights, rightOf, type Choice } from "./fit.ts";
import { readRecord, type Labelled } from "./shares.ts";
import { selfLabelled } from "./self.ts";
import { weights as current } from "../../../src/subjects/cohorts/weights.ts";
import { steps } from "../../../src/subjects/cohorts/scene.ts";
const corrections = loadCorrections(new URL("../corrections.json", import.meta.url).pathname);
const files = process.argv.slice(2).filter((f) => f.endsWith(".jsonl"));
const selfs = process.argv.slice(2).filter((f) => f.endsWith(".nbib"));
const shrink = Number(process.env.SHRINK ?? 1);
const misses = process.env.MISSES;
const self = selfs.flatMap((f) => [...selfLabelled(f, current)]);
const records = files.flatMap((f, s) => loadGold(f, corrections).map((record) => ({ record, s })));
const data = records.map(({ record, s }) => ({ record, s, labelled: readRecord(record, current).labelled }));
const fitting = { steps: 300, rate: 0.3, shrinkage: shrink, fewest: 4 };
const F = 5;
const tally: Record<string, [number, number]> = {};
const add = (k: string, ok: boolean) => { const t = (tally[k] ??= [0, 0]); t[1]++; if (ok) t[0]++; };
const toChoice = (l: Labelled): Choice => ({ group: l.record, candidates: l.ranked.map(({ evidence }, i) => ({ evidence, isRight: l.isRight[i]! })) });
for (let fold = 0; fold < F; fold++) {
  const train = data.filter((_, i) => i % F !== fold).flatMap((d) => d.labelled);
  const test = data.filter((_, i) => i % F === fold);
  const sgroups = [...new Set(self.map((x) => x.group))];
  const sTrain = self.filter((x) => sgroups.indexOf(x.group) % F !== fold);
  const w = Object.fromEntries(steps.map((d) => [d, fitWeights([...train.filter((l) => l.step === d).map(toChoice), ...sTrain.filter((x) => x.step === d)], fitting)]));
  for (const x of self.filter((x) => sgroups.indexOf(x.group) % F === fold)) add(`self ${x.step}`, rightOf([x], w[x.step]!).right === 1);
  for (const { s, labelled } of test) {
    const by = new Map<string, { ok: boolean; named: boolean }>();
    for (const l of labelled) {
      const ok = rightOf([toChoice(l)], w[l.step]!).right === 1;
      add(`${s} ${l.step}`, ok);
      const has = l.ranked.some(({ cohort }, i) => cohort && l.isRight[i]);
      const k = `${l.start} ${l.gold}`;
      const b = by.get(k) ?? { ok: true, named: false };
      by.set(k, { ok: b.ok && ok, named: b.named || has });
      if (!ok && misses) {
        const scored = l.ranked.map((r, i) => ({ r, ok: l.isRight[i], score: r.evidence.reduce((a, e) => a + (w[l.step]!.get(e) ?? 0), 0) })).sort((a, b) => b.score - a.score);
        const t = data.find((d) => d.record.id === l.record)!.record.text;
        console.log(`\n${l.record} ${l.step} GOLD ${l.gold}\n  ${t.slice(Math.max(0, l.start - 200), l.start).replace(/\n/g, " ")}[[${l.quote}]]${t.slice(l.start + l.quote.length, l.start + l.quote.length + 80)}`);
        for (const x of [scored[0]!, scored.find((x) => x.ok)].filter(Boolean)) console.log(`   ${x!.ok ? "*" : " "} ${x!.r.cohort?.label ?? "-"} ${x!.score.toFixed(1)} ${x!.r.evidence.map((e) => `${e}=${(w[l.step]!.get(e) ?? 0).toFixed(1)}`).join(" ")}`);
      }
    }
    for (const l of labelled) if (l.step === "first") { const named = !!l.gold; const b = by.get(`${l.start} ${l.gold}`)!; add(`${s} both ${named ? (b.named ? "named" : "named-unreachable") : "whole"}`, b.ok); add(`${s} both`, b.ok && !(named && !b.named)); }
  }
}
for (const k of Object.keys(tally).sort()) console.log(k, tally[k]![0], "of", tally[k]![1], `${((100 * tally[k]![0]) / tally[k]![1]).toFixed(1)}%`);
if (process.env.WRITE) {
  const all = data.flatMap((d) => d.labelled);
  const w = Object.fromEntries(steps.map((d) => [d, Object.fromEntries(fitWeights([...all.filter((l) => l.step === d).map(toChoice), ...self.filter((x) => x.step === d)], fitting))]));
  writeFileSync(new URL("../../../src/subjects/cohorts/weights.json", import.meta.url), `${JSON.stringify(w, null, 2)}\n`);
}
