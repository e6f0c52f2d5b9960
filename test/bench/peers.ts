/** Measures whole runs of the built command on made input, beside other programs where they are installed, and prints ratios of processor time. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pages, records } from "./made-input.ts";

const command = new URL("../../dist/bin/audit.js", import.meta.url).pathname;
/** The least of so many runs counts. */
const runs = 3;

interface Subject {
  readonly name: string;
  /** Shell commands; what must be done before each run is not measured. */
  readonly command: string;
  readonly before?: () => void;
}

interface Comparison {
  readonly title: string;
  readonly own: readonly Subject[];
  readonly others: readonly Subject[];
}

/** The user and system time of a command and its children, in seconds; `null` where it could not run. */
function processorTime({ command, before }: Subject): number | null {
  let least: number | null = null;
  for (let run = 0; run < runs; run++) {
    before?.();
    // What a shell says of the time of its children is the same on every system.
    const { stdout } = spawnSync("sh", ["-c", `${command} >/dev/null 2>&1; echo $?; times`], { encoding: "utf8" });
    const [code = "", , children = ""] = stdout.trim().split("\n");
    if (Number(code) > 1) return null;
    const time = [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
      (sum, [, m, s]) => sum + Number(m) * 60 + Number(s),
      0,
    );
    least = Math.min(least ?? time, time);
  }
  return least;
}

export function peers(): void {
  const folder = mkdtempSync(join(tmpdir(), "audit-bench-"));
  try {
    const write = (files: readonly { readonly path: string; readonly text: string }[]): void => {
      for (const { path, text } of files) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
    };
    write([
      { path: "records.nbib", text: records(1500) },
      { path: "one.md", text: pages(1)[0]! },
      ...pages(200).map((text, at) => ({ path: `pages/${at}.md`, text })),
    ]);
    for (const comparison of comparisonsIn(folder)) print(comparison);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function comparisonsIn(folder: string): readonly Comparison[] {
  const audit = (args: string) => `cd ${folder} && ${process.execPath} ${command} --no-config --fail-on never ${args}`;
  const cache = join(folder, "kept");
  const node = (name: string, args: string): Subject[] => {
    const path = binOf(name);
    return path === null ? [] : [{ name, command: `cd ${folder} && ${process.execPath} ${path} ${args}` }];
  };
  const cold = () => rmSync(cache, { recursive: true, force: true });
  const cached = (path: string): readonly Subject[] => [
    { name: "audit", command: audit(path) },
    { name: "audit --cache, first run", command: audit(`--cache-folder ${cache} ${path}`), before: cold },
    { name: "audit --cache, nothing changed", command: audit(`--cache-folder ${cache} ${path}`) },
  ];
  const parse = "from Bio import Medline; print(sum(1 for _ in Medline.parse(open('records.nbib'))))";
  return [
    {
      title: "1,500 records",
      own: cached("records.nbib"),
      others: [{ name: "Biopython, parsing alone", command: `cd ${folder} && python3 -c "${parse}"` }],
    },
    {
      title: "200 pages",
      own: cached("pages"),
      others: [...node("textlint", "--rule no-todo pages"), ...node("markdownlint-cli2", "'pages/*.md'")],
    },
    {
      title: "One page",
      own: [{ name: "audit", command: audit("one.md") }],
      others: [{ name: "node -e 0", command: `${process.execPath} -e 0` }],
    },
  ];
}

/** Where the command of a package is that is installed beside this project, or in a folder of NODE_PATH; `null` where it is not. */
function binOf(name: string): string | null {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const path = folders.map((folder) => join(folder, name, "package.json")).find((file) => existsSync(file));
  if (!path) return null;
  const { bin } = JSON.parse(readFileSync(path, "utf8")) as { bin: string | Record<string, string> };
  return join(dirname(path), typeof bin === "string" ? bin : bin[name]!);
}

function print({ title, own, others }: Comparison): void {
  const times = [...own, ...others].map((subject) => ({ subject, time: processorTime(subject) }));
  const measured = times.flatMap(({ subject, time }) => (time === null ? [] : [{ name: subject.name, time }]));
  const bases = measured.filter(({ name }) => others.some((other) => other.name === name));
  console.log(`\n${title}\n`);
  console.log(`| ${["run", "seconds", ...bases.map(({ name }) => `/ ${name}`)].join(" | ")} |`);
  console.log(`| ${["---", "---", ...bases.map(() => "---")].join(" | ")} |`);
  for (const { name, time } of measured)
    console.log(`| ${[name, time.toFixed(2), ...bases.map((base) => (time / base.time).toFixed(2))].join(" | ")} |`);
  for (const { subject, time } of times) if (time === null) console.log(`\n${subject.name}: not installed.`);
}
