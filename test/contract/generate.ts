/** `npm run generate`: writes the indexes that `indexes.test.ts` compares. */
import { writeFileSync } from "node:fs";
import { indexOf, rooms, root } from "./indexes.ts";

for (const room of rooms) writeFileSync(`${root}${room.folder}/index.ts`, indexOf(room));
