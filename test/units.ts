import { readFileSync } from "node:fs";
import { verbatim } from "../src/document/index.ts";
import { levelsOf } from "../src/forms/index.ts";
import * as P from "../src/forms/patterns.ts";
import { readProse } from "../src/language/index.ts";
import { compileCascade } from "../src/language/match/cascade.ts";

const named = (P as any).patterns ?? (P as any).default;
const c = compileCascade(levelsOf.prose as any, named);
for (const text of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  for (const s of readProse(verbatim(text, 0), c).scenes)
    console.log(
      s.units
        .map((u: any) =>
          u.mention ? `[${u.mention.form}: ${text.slice(u.start, u.end)}]` : text.slice(u.start, u.end),
        )
        .join(" "),
      "  {{",
      s.overlays
        .map((o: any) => `${o.form}: ${text.slice(o.start, o.end)}`)
        .filter((x: string) => /frac/.test(x))
        .join(" ; "),
      "}}",
    );
}
