import { resolve } from "node:path";

/** For the environment of a program of ours that a test starts: it loads what it loaded before half a second sooner. */
export const compileCache = { NODE_COMPILE_CACHE: resolve(".cache", "node-compile") };
