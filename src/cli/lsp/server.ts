/** The language server: audits the documents open in an editor, and answers its questions about a place. */
import { relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  type Connection,
  createConnection,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Run } from "../../index.ts";
import { type ConfigFlags, configFrom, today } from "../config-flags.ts";
import { diagnosticsOf, hoverAt, suppressionsOf } from "./answers.ts";

/** A pause in typing after which the text is audited again. In milliseconds. */
const rest = 150;

/** Serves until the editor closes the connection. */
export function serve(flags: ConfigFlags, version: string): Promise<void> {
  const connection = createConnection(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout));
  const documents = new TextDocuments(TextDocument);
  const audited = new Audited(connection, documents, flags);
  connection.onInitialize(() => ({
    serverInfo: { name: "source-audit", version },
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      hoverProvider: true,
      codeActionProvider: { codeActionKinds: ["quickfix"] },
    },
  }));
  connection.onHover(async ({ textDocument: { uri }, position }) => {
    const run = await audited.latest();
    return run && hoverAt(run, pathOf(uri), position);
  });
  connection.onCodeAction(({ textDocument: { uri }, context }) => {
    const document = documents.get(uri);
    return document ? suppressionsOf(document, context.diagnostics) : [];
  });
  documents.onDidChangeContent(() => audited.changed());
  documents.onDidClose(({ document: { uri } }) => {
    void connection.sendDiagnostics({ uri, diagnostics: [] });
    audited.changed();
  });
  documents.listen(connection);
  connection.listen();
  return new Promise((resolve) => connection.onExit(resolve));
}

/** The open documents, audited together: what one says is compared with the others. */
class Audited {
  readonly #connection: Connection;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #flags: ConfigFlags;
  #timer: NodeJS.Timeout | undefined;
  #run: Promise<Run | null> = Promise.resolve(null);

  constructor(connection: Connection, documents: TextDocuments<TextDocument>, flags: ConfigFlags) {
    this.#connection = connection;
    this.#documents = documents;
    this.#flags = flags;
  }

  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#start(), rest);
  }

  latest(): Promise<Run | null> {
    return this.#run;
  }

  #start(): void {
    this.#run = this.#audit().catch((error: unknown) => {
      this.#connection.console.error(error instanceof Error ? error.message : String(error));
      return null;
    });
  }

  async #audit(): Promise<Run | null> {
    const open = this.#documents.all().filter(({ uri }) => uri.startsWith("file:"));
    if (open.length === 0) return null;
    const texts = open.map((document) => ({ path: pathOf(document.uri), text: document.getText() }));
    const { prepareAudit } = await import("../../index.ts");
    const prepared = await prepareAudit([], await configFrom(this.#flags), { texts, keepClaims: true, today: today() });
    const run = prepared.run();
    for (const { uri, version } of open) {
      const diagnostics = diagnosticsOf(run, pathOf(uri), (path) => pathToFileURL(path).href);
      await this.#connection.sendDiagnostics({ uri, version, diagnostics });
    }
    return run;
  }
}

/** As findings name files: from the working folder. */
function pathOf(uri: string): string {
  return relative(process.cwd(), fileURLToPath(uri)).replaceAll("\\", "/");
}
