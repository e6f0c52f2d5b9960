/** Loads a configuration or a plugin, and knows which have not finished loading. */
import { importModule } from "./import-module.ts";

/** The addresses of modules that are being loaded. */
export const beingLoaded = new Set<string>();

export async function loadModule(url: string): Promise<{ readonly default?: unknown }> {
  beingLoaded.add(url);
  try {
    return await importModule(url);
  } finally {
    beingLoaded.delete(url);
  }
}
