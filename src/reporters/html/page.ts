/** Writes the page: its styles, its script and its data in one file, under a policy that lets nothing else run or load. */
import { createHash } from "node:crypto";
import { visibleJson } from "../text/visible.ts";
import { script, style } from "./assets.ts";
import type { DocumentText, Payload } from "./payload.ts";

export function pageOf(payload: Payload, texts: readonly DocumentText[]): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>Audit report</title>
<style>${style}</style>
</head>
<body>
<noscript>This report needs JavaScript. For plain text use: audit --format pretty</noscript>
<script type="application/json" id="report">${embedded(payload)}</script>
${texts.map((text) => `<script type="application/json" data-text>${embedded(text)}</script>`).join("\n")}
<script>${script}</script>
</body>
</html>
`;
}

function hashOf(source: string): string {
  return `sha256-${createHash("sha256").update(source).digest("base64")}`;
}

/** JSON without a hidden character and in which no tag can begin: the browser ends a script at `</script` and takes `<!--` for a comment. */
function embedded(value: unknown): string {
  return visibleJson(JSON.stringify(value)).replace(/</g, "\\u003c");
}
