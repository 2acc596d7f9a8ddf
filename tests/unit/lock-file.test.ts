import { expect, test } from "vitest";
import { z } from "zod";
import lock from "../../package-lock.json" with { type: "json" };

const oneOrMore = z.union([z.string().transform((one) => [one]), z.array(z.string())]).optional();
const entry = z.object({
  integrity: z.string().startsWith("sha512-").optional(),
  os: oneOrMore,
  cpu: oneOrMore,
  libc: oneOrMore,
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const packages = new Map(Object.entries(z.record(z.string(), entry).parse(lock.packages)));

/** Where `npm ci && npm start` and `npm ci && npm test` have to work. Linux means glibc: on Alpine an owner installs Node himself. */
const platforms = [
  { os: "linux", cpu: "x64", libc: "glibc" },
  { os: "linux", cpu: "arm64", libc: "glibc" },
  { os: "darwin", cpu: "x64", libc: undefined },
  { os: "darwin", cpu: "arm64", libc: undefined },
  { os: "win32", cpu: "x64", libc: undefined },
];

/** Families that need no member on some platforms, and what happens there. */
const fallbacks: Record<string, string> = {
  fsevents: "watches folders on macOS; elsewhere Node's own fs.watch does",
};

/** The packages of which one is for this machine, by the package that asks for them. */
function families(): [name: string, members: string[]][] {
  return [...packages].flatMap(([path, { os, cpu, optionalDependencies = {} }]) => {
    // What is for one platform itself may ask for more of the same platform.
    if (os ?? cpu) return [];
    const members = Object.keys(optionalDependencies).filter((name) => {
      const member = packages.get(`node_modules/${name}`);
      return member?.os !== undefined || member?.cpu !== undefined;
    });
    const needed = members.filter((name) => fallbacks[name] === undefined);
    return needed.length > 0 ? [[path.replace(/^.*node_modules\//, "") || "Node itself", needed]] : [];
  });
}

test("every package of the lock file, for every platform, has the digest that npm checks it by", () => {
  const unchecked = [...packages].filter(([path, { integrity }]) => path !== "" && !integrity);
  expect(unchecked.map(([path]) => path)).toEqual([]);
});

test.each(platforms)("everything compiled is there for $os on $cpu", ({ os, cpu, libc }) => {
  const found = families();
  expect(found.length).toBeGreaterThan(8);
  const missing = found.filter(
    ([, members]) =>
      !members.some((name) => {
        const member = packages.get(`node_modules/${name}`);
        return (
          (member?.os ?? [os]).includes(os) &&
          (member?.cpu ?? [cpu]).includes(cpu) &&
          (libc === undefined || (member?.libc ?? [libc]).includes(libc))
        );
      }),
  );
  expect(missing.map(([name]) => name)).toEqual([]);
});

test("Node is the same release on every platform", () => {
  const releases = Object.entries(packages.get("")?.optionalDependencies ?? {}).filter(([name]) =>
    name.startsWith("node-"),
  );
  expect(releases).toHaveLength(platforms.length);
  expect(new Set(releases.map(([, version]) => version)).size).toBe(1);
});
