import type { Server } from "node:http";

/**
 * Starts listening.
 *
 * @throws Error with a remedy where another program has the port
 */
export async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(
        error.code === "EADDRINUSE"
          ? new Error(`Port ${port} is taken by another program. Stop it, or choose another port: PORT=3001`)
          : error,
      );
    });
    server.listen(port, host, resolve);
  });
}
