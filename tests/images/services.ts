/** All services of a compose file, started in the order of what they depend on, each once what it waits for is healthy. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { type Image, openImage } from "./build-images.ts";
import { type ComposeFile, readCompose, type Service } from "./compose-file.ts";
import {
  becomesHealthy,
  type Container,
  makeVolume,
  startContainer,
  takeAddress,
  writeHosts,
} from "./container.ts";

/** An address of the compose files' network, so that the program trusts it as a proxy's. */
const address = "172.30.57.2";

export interface Services {
  compose: ComposeFile;
  containers: ReadonlyMap<string, Container>;
  images: ReadonlyMap<string, Image>;
  /** The folder of each volume. */
  volumes: ReadonlyMap<string, string>;
  /** Ends one and starts it anew, with the volumes it had. */
  restart(name: string): Promise<void>;
  close(): Promise<void>;
}

export async function startServices(
  file: string,
  variables: Readonly<Record<string, string>>,
): Promise<Services> {
  const compose = readCompose(file, variables);
  const folder = temporaryFolder("services");
  const hosts = join(folder, "hosts");
  takeAddress(address);
  writeHosts(hosts, Object.keys(compose.services), address);
  const images = new Map<string, Image>();
  const volumes = new Map(Object.keys(compose.volumes).map((name) => [name, join(folder, name)]));
  for (const path of volumes.values()) mkdirSync(path);
  const containers = new Map<string, Container>();
  const start = async (name: string, service: Service) => {
    const image = images.get(name) ?? openImage(imageName(service.image));
    if (!images.has(name))
      for (const [volume = "", path = ""] of service.volumes.map((entry) => entry.split(":")))
        makeVolume(volumes.get(volume) ?? "", image, path);
    images.set(name, image);
    const container = startContainer({ image, service, volumes, hosts });
    containers.set(name, container);
    await becomesHealthy(name, container);
  };
  const close = async () => {
    for (const container of [...containers.values()].toReversed()) await container.stop();
  };
  try {
    for (const name of inOrder(compose)) {
      const service = compose.services[name];
      if (service) await start(name, service);
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {
    compose,
    containers,
    images,
    volumes,
    async restart(name) {
      const service = compose.services[name];
      await containers.get(name)?.stop();
      if (service) await start(name, service);
    },
    close,
  };
}

/** What each service depends on comes before it. */
function inOrder({ services }: ComposeFile): string[] {
  const order = new Set<string>();
  const add = (name: string) => {
    for (const other of Object.keys(services[name]?.depends_on ?? {})) add(other);
    order.add(name);
  };
  for (const name of Object.keys(services)) add(name);
  return [...order];
}

/** The official image of PostgreSQL cannot be fetched here; tests/images/postgres stands in for it. */
function imageName(image: string): string {
  return image.includes("postgres:") ? "postgres" : image;
}
