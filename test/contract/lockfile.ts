/**
 * Completes `package-lock.json` with the packages of other platforms. npm leaves out those that it could not have where the lock
 * was written, and `npm ci` then refuses the lock everywhere.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { root } from "./indexes.ts";

const lockFile = `${root}package-lock.json`;
/** `@biomejs/cli-linux-x64-musl`: operating system, processor, C library. */
const platform = /-(android|darwin|freebsd|linux|openharmony|win32)-([a-z0-9]{2,9})(?:-([a-z]{2,12}))?$/;

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly engines?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  packages: Record<string, LockedPackage>;
}

const readLock = (): Lock => JSON.parse(readFileSync(lockFile, "utf8")) as Lock;

/** Optional dependencies without an entry, as `name@version`. */
export function missingFromLock({ packages } = readLock()): string[] {
  return missing(packages).map(({ name, version }) => `${name}@${version}`);
}

function missing(packages: Lock["packages"]) {
  return Object.entries(packages).flatMap(([path, parent]) =>
    Object.entries(parent.optionalDependencies ?? {})
      .filter(([name]) => !isLocked(packages, path, name))
      .map(([name, version]) => ({ parent, name, version })),
  );
}

/** Whether a package finds a dependency beside or above itself. */
function isLocked(packages: Lock["packages"], path: string, name: string): boolean {
  for (let at = path; ; at = at.slice(0, Math.max(at.lastIndexOf("/node_modules/"), 0))) {
    if (packages[`${at === "" ? "" : `${at}/`}node_modules/${name}`]) return true;
    if (at === "") return false;
  }
}

/** Adds what is missing. Only packages of exact versions are known well enough: their names say where they run. */
export function completeLock(): void {
  const lock = readLock();
  for (const { parent, name, version } of missing(lock.packages)) {
    const [, os, cpu, abi = ""] = platform.exec(name) ?? [];
    if (!os || !cpu || !/^\d+\.\d+\.\d+$/.test(version))
      throw new Error(`Cannot complete the lock with ${name}@${version}`);
    const libc = abi.startsWith("musl") ? ["musl"] : abi.startsWith("gnu") ? ["glibc"] : null;
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(parent.dev && { dev: true }),
      ...(libc && { libc }),
      ...(parent.license && { license: parent.license }),
      optional: true,
      os: [os],
      ...(parent.engines && { engines: parent.engines }),
    } as LockedPackage;
  }
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en"));
  writeFileSync(lockFile, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
}
