/** Bundles the declarations of the package's entry points; several hundred files of them would take longer to install than the rest. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { dts } from "rolldown-plugin-dts";

const root = fileURLToPath(new URL(".", import.meta.url));
const doors = ["src/index", "src/rule/index", "src/plugin/index"];

export async function bundleTypes(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "audit-types-"));
  try {
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    const args = [tsc, "-p", join(root, "tsconfig.build.json"), "--outDir", folder];
    const { status } = spawnSync(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"] });
    if (status !== 0) throw new Error("The declarations could not be made.");
    const build = await rolldown({
      input: Object.fromEntries(doors.map((door) => [door, join(folder, `${door}.d.ts`)])),
      plugins: [dts({ dtsInput: true })],
      external: ["zod"],
    });
    for (const name of readdirSync(join(root, "dist/src"), { recursive: true, encoding: "utf8" }))
      if (name.endsWith(".d.ts")) rmSync(join(root, "dist/src", name));
    await build.write({ dir: join(root, "dist"), format: "es", chunkFileNames: "src/types-[hash].d.ts" });
    await build.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) await bundleTypes();
