/** Writes the indexes of the rooms that grow by one file: rules, extractors, binders, parsers and reporters. */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

interface Room {
  readonly folder: string;
  /** Name of the exported list and of its type, and the module that declares the type. */
  readonly list: string;
  readonly type: string;
  readonly door: string;
  readonly declaredIn: string;
}

export const rooms: readonly Room[] = [
  { folder: "rules", list: "rules", type: "Rule", door: "../src/rule/index.ts", declaredIn: "" },
  {
    folder: "src/extractors",
    list: "extractors",
    type: "Extractor",
    door: "./extractor.ts",
    declaredIn: "extractor.ts",
  },
  { folder: "src/subjects", list: "binders", type: "Binder", door: "./binder.ts", declaredIn: "binder.ts" },
  { folder: "src/parsers", list: "parsers", type: "Parser", door: "./parser.ts", declaredIn: "parser.ts" },
];

/** The members of a room: every file in it but its index and the declaration of its type. */
export function members(room: Room): string[] {
  return readdirSync(`${root}${room.folder}`)
    .filter((name) => name.endsWith(".ts") && name !== "index.ts" && name !== room.declaredIn)
    .map((name) => name.slice(0, -3))
    .sort();
}

export function indexOf(room: Room): string {
  const names = members(room).map((id) => ({ id, name: id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase()) }));
  return [
    "// Generated from the files of this folder by `npm run generate`.",
    `import type { ${room.type} } from "${room.door}";`,
    ...names.map(({ id, name }) => `import ${name} from "./${id}.ts";`),
    "",
    `export const ${room.list}: readonly ${room.type}[] = [`,
    ...names.map(({ name }) => `  ${name},`),
    "];",
    "",
  ].join("\n");
}
