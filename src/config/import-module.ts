/** Imports a module that is known only when the program runs: a configuration or a plugin. */
export const importModule = (url: string): Promise<{ readonly default?: unknown }> => import(url);
