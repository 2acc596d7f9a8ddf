/** The studio without the site around it, as a process that can be killed: prints its port once it answers. */
import { serveStudio } from "./studio-server.ts";

const { port } = await serveStudio(process.argv[2] ?? "");
console.log(port);
