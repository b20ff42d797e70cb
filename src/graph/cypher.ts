/**
 * Text of the query language. The tag takes other tagged text and nothing else: an interpolated value does not
 * compile, so values can only travel as parameters.
 */
const brand: unique symbol = Symbol('cypher');

export interface Cypher {
  readonly text: string;
  readonly [brand]: true;
}

export function cypher(strings: TemplateStringsArray, ...parts: readonly Cypher[]): Cypher {
  const text = strings.reduce((all, string, index) => all + (parts[index - 1]?.text ?? '') + string);
  return { text, [brand]: true };
}

/** A variable's name as text of the language. Letters and digits only, so it cannot end what it stands in. */
export function identifier(name: string): Cypher {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name)) throw new Error(`no identifier: ${name}`);
  return { text: name, [brand]: true };
}

/** A named, complete statement. `Row` is the shape of the columns that it returns. */
export interface Statement<Row extends object = object> {
  readonly name: string;
  readonly text: string;
  /** Only for the compiler: keeps the row type with the statement. */
  readonly row?: Row;
}

const registry = new Map<string, Statement>();

/**
 * Names a statement, once in the process. The name is what profile, plan test, bench and query log know it by.
 */
export function statement<Row extends object>(name: string, body: Cypher): Statement<Row> {
  if (registry.has(name)) throw new Error(`two statements named ${name}`);
  const made: Statement<Row> = { name, text: body.text.trim() };
  registry.set(name, made);
  return made;
}

/** All statements by name, for tests that read their plans. */
export function allStatements(): ReadonlyMap<string, Statement> {
  return registry;
}
