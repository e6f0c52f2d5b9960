import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { command, folderWith } from "./run.ts";

const product = (cas: string) =>
  `## Compound Focus: Zelotinib\n\nCAS No.: ${cas}\n\nCat. No.: S100001\n\nRash in 12 of 40 patients (30%).\n`;

test("an editor is told findings with their other places, what was read where, and how to leave one out", async () => {
  const folder = folderWith({});
  const child = spawn(process.execPath, [command, "lsp", "--stdio"], { cwd: folder });
  onTestFinished(() => void child.kill("SIGKILL"));
  const client = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const published = new Map<string, { message: string; code: string; relatedInformation: object[]; range: object }[]>();
  client.onNotification(
    "textDocument/publishDiagnostics",
    ({ uri, diagnostics }) => void published.set(uri, diagnostics),
  );
  client.listen();
  const { capabilities } = (await client.sendRequest("initialize", {
    capabilities: {},
    processId: null,
    rootUri: null,
  })) as {
    capabilities: object;
  };
  expect(capabilities).toMatchObject({ hoverProvider: true });
  await client.sendNotification("initialized", {});
  const [a, b] = ["a.md", "b.md"].map((name) => pathToFileURL(join(folder, name)).href) as [string, string];
  const open = (uri: string, text: string) =>
    client.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "markdown", version: 1, text },
    });
  await open(a, product("1799328-86-1"));
  await open(b, product("1799328-86-2"));
  await expect
    .poll(() => published.get(b)?.map(({ code }) => code), { timeout: 20_000 })
    .toContain("identifier-conflict");
  const conflict = published.get(b)!.find(({ code }) => code === "identifier-conflict")!;
  expect(conflict.relatedInformation).toMatchObject([{ location: { uri: a, range: { start: { line: 2 } } } }]);

  const hover = await client.sendRequest("textDocument/hover", {
    textDocument: { uri: b },
    position: { line: 6, character: 10 },
  });
  expect(JSON.stringify(hover)).toContain("proportion");

  const asked = { textDocument: { uri: b }, range: conflict.range, context: { diagnostics: [conflict] } };
  const [action] = (await client.sendRequest("textDocument/codeAction", asked)) as { edit: object }[];
  const newText = "<!-- audit-ignore-next identifier-conflict: (why this is right) -->\n";
  const start = { line: 2, character: 0 };
  expect(action!.edit).toEqual({ changes: { [b]: [{ newText, range: { start, end: start } }] } });

  await client.sendNotification("textDocument/didChange", {
    textDocument: { uri: b, version: 2 },
    contentChanges: [{ text: product("1799328-86-1") }],
  });
  const codes = () => published.get(b)?.map(({ code }) => code);
  await expect.poll(codes, { timeout: 20_000 }).not.toContain("identifier-conflict");
  await client.sendRequest("shutdown");
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await client.sendNotification("exit");
  expect(await ended).toBe(0);
}, 60_000);
