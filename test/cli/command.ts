/** Where the built command is. */
import { fileURLToPath } from "node:url";

export const command = fileURLToPath(new URL("../../dist/bin/audit.js", import.meta.url));
