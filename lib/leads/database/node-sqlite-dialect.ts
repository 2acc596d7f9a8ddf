import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from "kysely";

/** Distinct statements kept prepared; this program has some dozens. */
const keptStatements = 200;

/**
 * Kysely's own SQLite dialect over `node:sqlite`, with transactions that take the write lock at their beginning: one that
 * reads first and writes later could fail half way because another process wrote in between (SQLITE_BUSY_SNAPSHOT).
 */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    super({
      database: { prepare: (text) => statement(database.prepare(text)), close: () => database.close() },
    });
    this.#database = database;
  }

  override createDriver(): SqliteDriver {
    const database = this.#database;
    const prepared = new Map<string, SqliteStatement>();
    return new ImmediateDriver(database, {
      database: {
        prepare(text) {
          const known = prepared.get(text);
          if (known !== undefined) return known;
          const made = statement(database.prepare(text));
          if (prepared.size < keptStatements) prepared.set(text, made);
          return made;
        },
        close: () => database.close(),
      },
    });
  }
}

class ImmediateDriver extends SqliteDriver {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync, ...config: ConstructorParameters<typeof SqliteDriver>) {
    super(...config);
    this.#database = database;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }

  /** After a full disk SQLite has rolled back by itself; a second rollback would fail and hide the first error's reason. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection);
  }
}

function statement(prepared: StatementSync): SqliteStatement {
  return {
    reader: prepared.columns().length > 0,
    all: (parameters) => prepared.all(...bindable(parameters)),
    run: (parameters) => prepared.run(...bindable(parameters)),
    iterate: (parameters) => prepared.iterate(...bindable(parameters)),
  };
}

function bindable(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters.map((value) => {
    if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "bigint")
      return value;
    throw new TypeError(`SQLite cannot store a ${typeof value}; store text, a number or null`);
  });
}
