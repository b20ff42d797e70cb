/** The problems of one file, up to a limit. */
import { sortProblems, type Problem, type Rule } from '../problems.js';

export class ProblemList {
  readonly #problems: Problem[] = [];
  #isCut = false;

  constructor(
    readonly file: string,
    readonly most: number,
  ) {}

  add(line: number, column: string | null, rule: Rule, message: string): void {
    if (this.isFull) this.#isCut = true;
    else this.#problems.push({ file: this.file, line, column, rule, message });
  }

  get isEmpty(): boolean {
    return this.#problems.length === 0;
  }

  get isFull(): boolean {
    return this.#problems.length >= this.most;
  }

  /** To be said when the rest of the file is not read. */
  cutHere(): void {
    this.#isCut = true;
  }

  /** True when there are, or may be, more than are told. */
  get isCut(): boolean {
    return this.#isCut;
  }

  get sorted(): readonly Problem[] {
    return sortProblems(this.#problems);
  }
}
