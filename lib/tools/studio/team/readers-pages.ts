/** The report on readers, for everybody who writes: it has counts, and nothing about one person. */
import { Refused } from "../server/refused.ts";
import { noReadersPage, readersPage } from "./pages/readers-page.ts";
import type { Handlers } from "./routes.ts";

export const readers: Handlers = {
  async GET({ team, reader }) {
    try {
      return readersPage(reader, await team.readers());
    } catch (error) {
      if (error instanceof Refused) return noReadersPage(reader, error.message);
      throw error;
    }
  },
};
