/**
 * Loaded before a program that is started ahead of its turn (`node --import`, after what the program needs): holds its command back until the
 * process that started it says that the turn has come. Where nobody would say so, in a thread or by hand, it waits for nothing.
 */
if (process.send) {
  await new Promise((resolve) => process.once("message", resolve));
  process.disconnect();
}
