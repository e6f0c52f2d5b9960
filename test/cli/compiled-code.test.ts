/** The built command with compiled code of an earlier run: kept, used, and survived where it is broken. */
import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, it } from "vitest";
import { command } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "audit-compiled-"));
const kept = join(folder, "cache/source-audit");
const page = join(folder, "page.md");
writeFileSync(page, "Of 40 women, 12 (31%) had a response.\n");
beforeEach(() => rmSync(join(folder, "cache"), { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

function audit(env: Record<string, string> = {}, args: readonly string[] = [page]): string {
  return execFileSync(process.execPath, [command, "--no-config", "--fail-on", "never", ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, XDG_CACHE_HOME: join(folder, "cache"), LOCALAPPDATA: join(folder, "cache"), ...env },
  });
}

const keptFile = (): string => join(kept, readdirSync(kept)[0]!);

it("keeps what was compiled, for this user alone, and says the same with it", () => {
  const first = audit();
  const { mode, mtimeMs } = statSync(keptFile());
  expect(mode & 0o077).toBe(0);
  expect(audit()).toBe(first);
  expect(readdirSync(kept)).toHaveLength(1);
  expect(statSync(keptFile()).mtimeMs).toBe(mtimeMs);
});

it("keeps nothing of a run that compiles little, and nothing where that is not wanted", () => {
  audit({}, ["--version"]);
  audit({ NODE_DISABLE_COMPILE_CACHE: "1" });
  expect(existsSync(kept)).toBe(false);
});

it.each<[string, (file: string) => void]>([
  ["cut short", (file) => writeFileSync(file, readFileSync(file).subarray(0, 5000))],
  ["empty", (file) => writeFileSync(file, "")],
  ["of something else", (file) => writeFileSync(file, "x".repeat(100_000))],
  ["longer", (file) => appendFileSync(file, "x")],
  [
    "changed",
    (file) => {
      const data = readFileSync(file);
      data.writeUInt8(data.readUInt8(200_000) ^ 255, 200_000);
      writeFileSync(file, data);
    },
  ],
])("survives a file that is %s, and writes it anew", (_, spoil) => {
  const first = audit();
  const { size } = statSync(keptFile());
  spoil(keptFile());
  expect(audit()).toBe(first);
  expect(Math.abs(statSync(keptFile()).size - size)).toBeLessThan(size / 10);
});

it.skipIf(process.platform === "win32")("runs nothing that others may have written", () => {
  const first = audit();
  writeFileSync(keptFile(), readFileSync(keptFile()), { mode: 0o600 });
  chmodSync(keptFile(), 0o666);
  expect(audit()).toBe(first);
  expect(statSync(keptFile()).mode & 0o022).toBe(0);
});

it("is started from a script without signs that take more than a byte, which would be read as others", () => {
  expect(readFileSync(join(command, "../../command.cjs")).findIndex((byte) => byte > 127)).toBe(-1);
});

it("runs where nothing can be kept", () => {
  writeFileSync(join(folder, "cache"), "a file");
  expect(audit()).toContain("12");
});

it("keeps more where a later page asks for more, and writes it no more when there is nothing to gain", () => {
  const other = join(folder, "other.html");
  const rows = "<tr><td>Responders, n (%)</td><td>12 (30)</td></tr>";
  writeFileSync(
    other,
    `<h1>Results</h1><p>The hazard ratio was 0.62 (95% CI, 0.48 to 0.81; p = 0.001) at 12 months.</p><table>${rows}</table>`,
  );
  const withNothing = audit({ NODE_DISABLE_COMPILE_CACHE: "1" }, [other]);
  audit();
  const { size } = statSync(keptFile());
  expect(audit({}, [other])).toBe(withNothing);
  expect(statSync(keptFile()).size).toBeGreaterThan(size);
  const { mtimeMs } = statSync(keptFile());
  audit({}, [other]);
  audit();
  expect(statSync(keptFile()).mtimeMs).toBe(mtimeMs);
  expect(readdirSync(kept)).toHaveLength(1);
});
