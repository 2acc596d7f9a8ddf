/**
 * Takes the variables of `.env` in the current folder into the environment, where there is such a file. What the shell or the service
 * manager has set goes before what the file says.
 *
 * @throws Error where there is a file that cannot be read
 */
export function readEnvFile(file = ".env"): void {
  try {
    process.loadEnvFile(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    if (code === "ENOENT") return;
    throw new Error(
      `${file} is there but cannot be read (${code}), so the variables in it are unknown. Let the account that runs this command read it, or remove it.`,
    );
  }
}
