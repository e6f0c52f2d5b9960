/**
 * `npm run generate`: writes what tests compare with its sources (indexes, the page of rules, the schema of the
 * configuration, the script of the HTML report), completes the lock, and lists patterns known to be safe.
 */
import { writeFileSync } from "node:fs";
import { assets, assetsPath } from "./html-assets.ts";
import { indexOf, rooms, root } from "./indexes.ts";
import { completeLock } from "./lockfile.ts";
import { collectPatterns, hashOf, knownSafe, safeFile, verdictOn } from "./patterns.ts";
import { readmePath, rulesReadme } from "./rules-readme.ts";

for (const room of rooms) writeFileSync(`${root}${room.folder}/index.ts`, indexOf(room));
completeLock();
writeFileSync(assetsPath, await assets());
// The rules are read through the index that was just written.
const [{ rules }, { configJsonSchema }, { suppressionRules }] = await Promise.all([
  import("../../rules/index.ts"),
  import("../../src/config/index.ts"),
  import("../../src/engine/index.ts"),
]);
writeFileSync(`${root}${readmePath}`, rulesReadme(rules));
const schema = configJsonSchema([...rules, ...suppressionRules]);
writeFileSync(`${root}schemas/config.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);

const known = knownSafe();
const safe: string[] = [];
for (const pattern of await collectPatterns()) {
  const hash = hashOf(pattern);
  if (known.has(hash) || (await verdictOn(pattern)) === "safe") safe.push(hash);
  else console.error(`Not known to be linear: ${pattern.where}: /${pattern.source}/${pattern.flags}`);
}
writeFileSync(safeFile, `${JSON.stringify(safe.sort(), null, 2)}\n`);
