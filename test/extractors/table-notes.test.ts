/** What a note below a table of an article says of all its cells. */
import { expect, it } from "vitest";
import { claimKinds } from "../../src/claims/index.ts";
import tables from "../../src/extractors/tables.ts";
import { forms } from "../../src/forms/index.ts";
import { readPart } from "../../src/language/index.ts";
import jats from "../../src/parsers/jats.ts";

/** The claims of a table of one arm of 60, with a row `name | cell` and a note. */
function claimsOf(name: string, cell: string, note: string): string[] {
  const wrap = `<table-wrap><table><thead><tr><th>Trait</th><th>Zinc (n = 60)</th></tr></thead><tbody><tr><td>${name}</td><td>${cell}</td></tr></tbody></table><table-wrap-foot><p>${note}</p></table-wrap-foot></table-wrap>`;
  const parsed = [...jats.parse("a.nxml", [`<article><body>${wrap}</body></article>`])];
  const document = parsed.flatMap((one) => ("document" in one ? [one.document] : []))[0]!;
  const drafts = document.parts.flatMap((part, index) => [...tables.extract(readPart(part, index, forms), document)]);
  const shown = drafts.map(({ kind, value }) => claimKinds.find((one) => one.kind === kind)!.show(value as never));
  return shown.filter((claim) => claim !== "N=60");
}

it.each([
  ["Ferritin", "48.1 (40.7 to 55.4)", "Values are median (interquartile range).", ["median 48.1 (IQR 40.7-55.4)"]],
  ["Married", "50 (89.5)", "Data are n (%) or mean ± SD.", ["89.5% = 50/60"]],
  ["Score", "50 (9.5)", "Values are the mean (SD). P &lt; 0.05 for trend.", ["mean score 50 ± 9.5"]],
  ["Married", "50 (89.5)", "Mean (SD) scores were told elsewhere.", []],
  ["Married", "50 (89.5)", "Values are n (%) or mean (SD).", []],
])("%s %s under %j", (name, cell, note, claims) => expect(claimsOf(name, cell, note)).toEqual(claims));
