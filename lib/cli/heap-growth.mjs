/**
 * Loaded before a program of the build (`node --import`). Compiling and rendering leave much behind at once, and V8 lets a heap grow to a
 * multiple of what is in use before it looks for what is not: here to less than twice. That trades little time for
 * much memory (`npm run bench`), and is no ceiling that a large site could run into.
 */
import { setFlagsFromString } from "node:v8";

setFlagsFromString("--heap-growing-percent=80");
