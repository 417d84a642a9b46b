// The server under test: its own database on the PostgreSQL that TASUKI_TEST_PG names, the demo story, a fixed clock.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = new URL("../..", import.meta.url).pathname;

const free_port = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

let started = 0;

export async function start_server(binary, postgres, clock = "2027-06-01T00:30:00Z") {
  const home = mkdtempSync(join(tmpdir(), "tasuki-e2e-"));
  const database = `tasuki_e2e_${process.pid}_${++started}`;
  const as = (user) => `${postgres.replace(/\buser=\S+/, "").trim()} dbname=${database} user=${user}`;
  const psql = (dbname, input) =>
    execFileSync("psql", ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", `${postgres} dbname=${dbname}`], {
      input,
      stdio: ["pipe", "ignore", "pipe"],
    });
  const port = await free_port();
  const base = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    TASUKI_HOME: home,
    TASUKI_LISTEN: `127.0.0.1:${port}`,
    TASUKI_PUBLIC_URL: base,
    TASUKI_DATABASE_URL: as("tasuki_app"),
    TASUKI_MIGRATION_URL: as("tasuki_owner"),
    TASUKI_ADMIN_URL: `${postgres} dbname=${database}`,
    TASUKI_MIGRATIONS: process.env.TASUKI_MIGRATIONS ?? join(root, "db/migrations"),
    TASUKI_STATUTORY: process.env.TASUKI_STATUTORY ?? join(root, "statutory"),
    TASUKI_WEB_DIST: process.env.TASUKI_WEB_DIST ?? join(root, "web/dist"),
  };
  const tasuki = (...args) =>
    execFileSync(binary, args, { env, stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 26 });
  const forget = () => {
    psql("postgres", `drop database if exists ${database} with (force)`);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    psql("postgres", tasuki("db", "roles"));
    psql("postgres", `drop database if exists ${database} with (force)`);
    psql("postgres", `create database ${database} owner tasuki_owner`);
    psql(database, tasuki("db", "schema"));
    tasuki("migrate");
    tasuki("demo");
  } catch (error) {
    forget();
    throw error;
  }

  const server = spawn(binary, ["serve"], {
    env: { ...env, TASUKI_ADMIN_URL: "", TASUKI_CLOCK: clock },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let log = "";
  let ended = false;
  server.stderr.on("data", (bytes) => (log = (log + bytes).slice(-20_000)));
  server.on("exit", () => (ended = true));
  const stop = async () => {
    if (!ended) {
      server.kill("SIGTERM");
      for (let n = 0; n < 100 && !ended; n++) await new Promise((resolve) => setTimeout(resolve, 50));
      if (!ended) server.kill("SIGKILL");
    }
    forget();
  };
  for (let n = 0; n < 200; n++) {
    if (ended) break;
    const ready = await fetch(`${base}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return { base, stop, home, log: () => log };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await stop();
  throw new Error(`the server did not become ready:\n${log}`);
}
