/** What stands in the cells and headers of tables. */
import type { Level } from "../../language/index.ts";

export const cells: Level = { name: "cells", forms: [] };
