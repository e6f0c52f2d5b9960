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
  /** Members are loaded when they are asked for: a run needs one or two of them. */
  readonly isLazy?: true;
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
  {
    folder: "src/reporters",
    list: "reporters",
    type: "Reporter",
    door: "./reporter.ts",
    declaredIn: "reporter.ts",
    isLazy: true,
  },
];

const widest = 120;

/** The members of a room: every file in it but its index and the declaration of its type. */
export function members(room: Room): string[] {
  return readdirSync(`${root}${room.folder}`)
    .filter((name) => name.endsWith(".ts") && name !== "index.ts" && name !== room.declaredIn)
    .map((name) => name.slice(0, -3))
    .sort();
}

/** The index of a room, as the formatter would leave it. */
export function indexOf(room: Room): string {
  if (room.isLazy) return lazyIndexOf(room);
  const names = members(room).map((id) => ({ id, name: id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase()) }));
  const imports = [
    { from: room.door, line: `import type { ${room.type} } from "${room.door}";` },
    ...names.map(({ id, name }) => ({ from: `./${id}.ts`, line: `import ${name} from "./${id}.ts";` })),
  ].sort((a, b) => farthestFirst(a.from, b.from));
  const declared = `export const ${room.list}: readonly ${room.type}[] =`;
  const onOneLine = `${declared} [${names.map(({ name }) => name).join(", ")}];`;
  const list =
    onOneLine.length <= widest ? [onOneLine] : [`${declared} [`, ...names.map(({ name }) => `  ${name},`), "];"];
  return [
    "// Generated from the files of this folder by `npm run generate`.",
    "",
    ...imports.map(({ line }) => line),
    "",
    ...list,
    "",
  ].join("\n");
}

function lazyIndexOf(room: Room): string {
  const loaders = members(room).map((id) => {
    const key = id.includes("-") ? JSON.stringify(id) : id;
    return `  ${key}: async (): Promise<${room.type}> => (await import("./${id}.ts")).default,`;
  });
  return [
    "// Generated from the files of this folder by `npm run generate`.",
    "",
    `import type { ${room.type} } from "${room.door}";`,
    "",
    "/** Each is loaded when it is asked for. */",
    `export const ${room.list} = {`,
    ...loaders,
    "};",
    "",
  ].join("\n");
}

/** Modules of other folders first, then by name. */
function farthestFirst(a: string, b: string): number {
  const distance = Number(b.startsWith("../")) - Number(a.startsWith("../"));
  return distance || (a < b ? -1 : 1);
}
