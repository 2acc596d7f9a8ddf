/** The studio in the folder that this process was started in, for the server of a team, which has the token and passes requests on. */
import { serveStudio } from "../server/serve.ts";

const token = process.env.STUDIO_TOKEN ?? "";
if (token === "" || process.send === undefined)
  throw new Error("This is started by npm run studio -- --team alone.");

// Who started it is gone, and so is everybody who could ask.
process.once("disconnect", () => process.exit(0));
const studio = await serveStudio({ root: process.cwd(), port: 0, host: "127.0.0.1", token });
process.send({ port: studio.port });
