// Names files and documents by their paths from the project's root, wherever the audit was started.

/** Knows the root paths of the files read so far; a file that was not read is named by its path. */
export class Roots {
  readonly #paths = new Map<string, string>();

  add(path: string, rootPath: string): void {
    if (rootPath !== path) this.#paths.set(path, rootPath);
  }

  path(path: string): string {
    return this.#paths.get(path) ?? path;
  }

  /** The id of a document (`path`, or `path#record`) with its path from the root. */
  document({ path, document }: { readonly path: string; readonly document: string }): string {
    return document.startsWith(path) ? this.path(path) + document.slice(path.length) : document;
  }
}
