// @ts-nocheck
import { readdirSync, readFileSync } from "node:fs";
import { auditAll } from "./accuracy/tool.ts";

const dir = process.argv[2]!;
const files = readdirSync(dir)
  .sort()
  .map((p) => ({ path: p, text: readFileSync(`${dir}/${p}`, "utf8") }));
const { claims } = auditAll(files);
for (const f of files) {
  const own = claims
    .filter((c) => c.path === f.path && ["proportion", "response", "cohort-size"].includes(c.kind))
    .sort((a, b) => b.span.start - a.span.start);
  let t = f.text;
  for (const c of own) {
    const v: any = c.value;
    const tag = c.kind === "cohort-size" ? `N` : c.kind === "response" ? `${v.category}` : "P";
    const more =
      v.denominator && c.kind !== "cohort-size" && v.denominatorFrom?.how !== "printed" ? `/${v.denominator}` : "";
    t =
      t.slice(0, c.span.start) +
      `«${tag}:` +
      t.slice(c.span.start, c.span.end) +
      `${v.of && v.of !== "patients" ? "~" + v.of : ""}${more}»` +
      t.slice(c.span.end);
  }
  console.log("=== " + f.path + "\n" + t.replace(/\n\s+/g, " "));
}
