import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { allowed } from "./allowed-imports.ts";
import { root } from "./indexes.ts";
import { sourceFiles } from "./patterns.ts";

/** Rooms of which other files than the door may be imported: the program draws its own tables with the reporters' text tools. */
const sharedInside: Readonly<Record<string, readonly string[]>> = { cli: ["reporters"], bin: ["cli"] };
/** Who may open files, and who may start other programs. */
const mayUseFiles =
  /^(?:bin\/start\.ts|src\/(?:engine\/(?:files\.ts|reading\.ts|reading\/|cache|spool)|config\/|cli\/))/;
const mayStartPrograms = /^src\/(?:config\/changed-files|engine\/reading\/tracked)\.ts$/;
const packagesOfRules = ["zod"];

interface Import {
  readonly from: string;
  readonly isType: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(`${root}${file}`, "utf8");
  const statements = text.matchAll(/^(?:import|export)\s(type\s)?[^;"'`]{0,2000}?\bfrom\s"([^"\n]+)";$/gm);
  const bare = text.matchAll(/^import "([^"\n]+)";$|\bimport\("([^"\n]+)"\)/gm);
  return [
    ...[...statements].map(([, type, from]) => ({ from: from!, isType: type !== undefined })),
    ...[...bare].map(([, one, other]) => ({ from: one ?? other!, isType: false })),
  ];
}

function roomOf(file: string): string {
  if (file === "src/index.ts") return "index";
  const [top, room] = file.split("/");
  return top === "src" ? room! : top!;
}

const files = sourceFiles();
const edges = files.flatMap((file) => importsOf(file).map((edge) => ({ file, ...edge })));
const inner = edges
  .filter(({ from }) => from.startsWith("."))
  .map((edge) => ({ ...edge, to: posix.join(posix.dirname(edge.file), edge.from) }))
  .filter(({ file, to }) => roomOf(file) !== roomOf(to));

/** Whether a file may import another of another room: at its door, or the one file that is named. */
function isAllowed(file: string, to: string): boolean {
  const room = roomOf(file);
  const other = roomOf(to);
  const isDoor = to.endsWith("/index.ts") && to.split("/").length <= 3;
  return (allowed[room] ?? []).some((name) =>
    name.includes("/")
      ? to === `src/${name}.ts`
      : name === other && (isDoor || (sharedInside[room] ?? []).includes(other)),
  );
}

describe("imports", () => {
  it("are found", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(inner.length).toBeGreaterThan(100);
    for (const { to } of inner) expect(files).toContain(to);
  });

  it("end in .ts and name a room that is known", () => {
    for (const { from, file } of edges) if (from.startsWith(".")) expect(`${file}: ${from}`).toMatch(/\.ts$/);
    for (const file of files) expect(Object.keys(allowed)).toContain(roomOf(file));
  });

  it("run one way through the rooms, at their doors", () => {
    expect(inner.filter(({ file, to }) => !isAllowed(file, to)).map(({ file, to }) => `${file} -> ${to}`)).toEqual([]);
  });

  it("of the file system stand where files are read or written only", () => {
    const breaches = edges.filter(({ file, from }) => /^(?:node:)?fs\b/.test(from) && !mayUseFiles.test(file));
    expect(breaches.map(({ file }) => file)).toEqual([]);
    const programs = edges.filter(({ file, from }) => /child_process$/.test(from) && !mayStartPrograms.test(file));
    expect(programs.map(({ file }) => file)).toEqual([]);
  });

  it("never reach for the network", () => {
    expect(edges.filter(({ from }) => /^(?:node:)?(?:https?|http2|net|tls|dgram|dns)\b/.test(from))).toEqual([]);
    for (const file of files)
      if (!file.startsWith("src/reporters/html/"))
        expect(readFileSync(`${root}${file}`, "utf8")).not.toMatch(/\bfetch\(/);
  });

  it("of a rule are its door and zod", () => {
    const own = edges.filter(
      ({ file, from }) => file.startsWith("rules/") && file !== "rules/index.ts" && !from.startsWith("."),
    );
    expect(
      own.filter(({ from }) => !packagesOfRules.includes(from)).map(({ file, from }) => `${file}: ${from}`),
    ).toEqual([]);
  });

  it("run in no circle between files", () => {
    const next = new Map<string, string[]>();
    for (const { file, from, isType } of edges)
      if (from.startsWith(".") && !isType)
        next.set(file, [...(next.get(file) ?? []), posix.join(posix.dirname(file), from)]);
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      expect(path, `circle through ${file}`).not.toContain(file);
      if (done.has(file)) return;
      for (const to of next.get(file) ?? []) visit(to, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
  });
});
