import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FindOptions, findFiles } from "../../src/engine/files.ts";
import { processorTime } from "../processor-time.ts";

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "files-")));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(...names: string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), "text\n");
  }
}

/** What was passed over, without what has another extension. */
function passedOver(paths: string[]): string[] {
  return findFiles(paths, { cwd: folder, extensions: [".md", ".nbib"], gitignore: true }).passedOver.flatMap(
    ({ why, paths: named }) => (why === "kind" ? [] : named.map((path) => `${why} ${path}`)),
  );
}

function find(paths: string[], options: Partial<FindOptions> = {}): { files: string[]; problems: string[] } {
  const found = findFiles(paths, { cwd: folder, extensions: [".md", ".nbib"], gitignore: true, ...options });
  return {
    files: found.files.map((file) => file.path),
    problems: found.problems.map((problem) => `${problem.severity} ${problem.path}: ${problem.message}`),
  };
}

describe("what a folder holds", () => {
  it("is found by extension, in order of code units, once", () => {
    put("b.md", "B.md", "a/z.nbib", "a.md", "a-b.md", "a/x.png", "README", "UP.MD");
    const files = ["B.md", "UP.MD", "a-b.md", "a.md", "a/z.nbib", "b.md"];
    expect(find(["."])).toEqual({ files, problems: [] });
    expect(find(["b.md", "./", "a", join(folder, "a"), "a/../b.md"])).toEqual({ files, problems: [] });
    expect(find(["."], { extensions: [".nbib", ""] }).files).toEqual(["README", "a/z.nbib"]);
  });

  it("leaves .git, node_modules and what is ignored alone", () => {
    put("a.md", ".git/b.md", "out/.keep", "node_modules/c.md", "out/d.md", "in/e.md", "in/f.tmp.md", "in/keep.tmp.md");
    writeFileSync(join(folder, ".gitignore"), "out/\n*.tmp.md\n");
    writeFileSync(join(folder, "in/.gitignore"), "!keep.tmp.md\n");
    expect(find(["."])).toEqual({ files: ["a.md", "in/e.md", "in/keep.tmp.md"], problems: [] });
    expect(find(["in"]).files).toEqual(["in/e.md", "in/keep.tmp.md"]);
    expect(find(["."], { gitignore: false }).files).toContain("out/d.md");
  });

  it("is read when it was named itself, ignored or not", () => {
    put(".git/HEAD", "out/d.md", "x.tmp");
    writeFileSync(join(folder, ".gitignore"), "out/\n*.tmp\n");
    expect(find(["out", "x.tmp"])).toEqual({ files: ["out/d.md", "x.tmp"], problems: [] });
  });

  it("can be narrowed by patterns", () => {
    put("a.md", "b.page", "drafts/c.md", "sub/drafts/d.md", "sub/e.md");
    expect(find(["."], { exclude: ["drafts"] }).files).toEqual(["a.md", "sub/e.md"]);
    expect(find(["."], { exclude: ["./drafts/**"] }).files).toEqual(["a.md", "sub/drafts/d.md", "sub/e.md"]);
    expect(find(["."], { include: ["*.page", "sub"], exclude: ["e.md"] }).files).toEqual(["b.page", "sub/drafts/d.md"]);
    expect(find(["drafts/c.md"], { exclude: ["drafts"] }).files).toEqual(["drafts/c.md"]);
  });
});

describe("patterns and names", () => {
  it("finds what a glob matches", () => {
    put("docs/a.md", "docs/b.page", "docs/sub/c.md", "d.md", "docs/[x].md");
    expect(find(["docs/*.md"]).files).toEqual(["docs/[x].md", "docs/a.md"]);
    expect(find(["./docs/*.page"]).files).toEqual(["docs/b.page"]);
    expect(find(["**/*.md"]).files).toEqual(["d.md", "docs/[x].md", "docs/a.md", "docs/sub/c.md"]);
    expect(find(["docs/**"]).files).toEqual(["docs/[x].md", "docs/a.md", "docs/sub/c.md"]);
    expect(find(["docs/[x].md"]).files).toEqual(["docs/[x].md"]);
    expect(find(["docs/{a,b}.*"], { extensions: [".page"] }).files).toEqual(["docs/b.page"]);
  });

  it("names what lies outside the working folder as the user did", () => {
    put("in/a.md", "out/b.md");
    const cwd = join(folder, "in");
    expect(find(["../out"], { cwd }).files).toEqual(["../out/b.md"]);
    expect(find([join(folder, "out")], { cwd }).files).toEqual([`${folder}/out/b.md`]);
    expect(find(["../out/*.md"], { cwd, exclude: ["b.md"] }).files).toEqual([]);
  });

  it("says so when a path leads to nothing", () => {
    put("pictures/a.png");
    expect(find(["gone.md", "pictures", "pictures/*.md"])).toEqual({
      files: [],
      problems: [
        "error gone.md: Does not exist.",
        "error pictures: Matches no file that can be audited.",
        "error pictures/*.md: Matches no file that can be audited.",
      ],
    });
  });
});

describe("what is no regular file", () => {
  it("follows no symbolic link inside a folder, and ends on loops", () => {
    put("tree/a.md", "elsewhere/b.md");
    symlinkSync("..", join(folder, "tree/up"));
    symlinkSync(".", join(folder, "tree/self"));
    symlinkSync("a.md", join(folder, "tree/link.md"));
    symlinkSync("gone.png", join(folder, "tree/gone.png"));
    expect(find(["tree"])).toEqual({ files: ["tree/a.md"], problems: [] });
    expect(passedOver(["tree"])).toEqual(["link tree/link.md", "link tree/self", "link tree/up"]);
  });

  it("follows a symbolic link that was named, and reads nothing twice", () => {
    put("tree/a.md");
    symlinkSync("tree", join(folder, "zlink"));
    symlinkSync("tree/a.md", join(folder, "zlink.md"));
    expect(find(["zlink"]).files).toEqual(["zlink/a.md"]);
    expect(find(["zlink", "tree", "zlink.md"]).files).toEqual(["tree/a.md"]);
  });

  it("counts a pipe and never opens it", () => {
    put("a.md");
    execFileSync("mkfifo", [join(folder, "pipe.md")]);
    expect(find(["."])).toEqual({ files: ["a.md"], problems: [] });
    expect(passedOver(["."])).toEqual(["special pipe.md"]);
    expect(find(["pipe.md"]).problems).toEqual(["error pipe.md: Is a named pipe, not a file."]);
  });

  it.skipIf(process.getuid?.() === 0)("says that a folder may not be read (not as root)", () => {
    put("a.md", "closed/b.md");
    chmodSync(join(folder, "closed"), 0);
    expect(find(["."])).toEqual({ files: ["a.md"], problems: ["error closed: May not be read: permission denied."] });
    chmodSync(join(folder, "closed"), 0o700);
  });
});

it("finds 1,000 files in a moment", () => {
  put(...Array.from({ length: 1000 }, (_, i) => `${i % 20}/${i}.md`));
  const started = processorTime();
  expect(find(["."]).files).toHaveLength(1000);
  expect(processorTime() - started).toBeLessThan(1000);
});
