/**
 * The value of a step in terms of other steps' values: `base` plus each term's coefficient times the
 * value of its step. Null where a figure is missing.
 */
export interface Expression {
  readonly base: number | null;
  readonly terms: ReadonlyMap<string, number>;
}

const nothing: Expression = { base: null, terms: new Map() };

/**
 * Solves the steps' values one step at a time (Gaussian elimination on the sparse network). Taken in
 * the order of the flow nothing but loops leaves terms open, so that a line of any length costs no
 * more than its steps.
 */
export class Elimination {
  readonly #turn = new Map<string, number>();
  readonly #expressions: Expression[] = [];
  readonly #order: string[] = [];

  /** Takes the next step: its expression, freed of all steps taken before and of itself. */
  take(step: string, expression: Expression): void {
    const { base, terms } = this.#freed(expression);
    const itself = terms.get(step) ?? 0;
    // A loop that is never left has no finite value.
    const endless = 1 - itself < 1e-12;
    const factor = 1 / (1 - itself);
    const rest = [...terms]
      .filter(([id]) => id !== step)
      .map(([id, coefficient]): [string, number] => [id, coefficient * factor]);
    this.#turn.set(step, this.#expressions.length);
    this.#order.push(step);
    this.#expressions.push(
      base === null || endless ? nothing : { base: base * factor, terms: new Map(rest) },
    );
  }

  /** The value of an expression of steps already taken; null when it cannot be said. */
  value(expression: Expression): number | null {
    const { base, terms } = this.#freed(expression);
    return terms.size > 0 ? null : base;
  }

  /** The values of all steps taken. */
  values(): ReadonlyMap<string, number | null> {
    const values = new Map<string, number | null>();
    for (let turn = this.#order.length - 1; turn >= 0; turn -= 1) {
      const { base, terms } = this.#expressions[turn]!;
      let value = base;
      for (const [id, coefficient] of terms) {
        const other = values.get(id) ?? null;
        value = value === null || other === null ? null : value + coefficient * other;
      }
      values.set(this.#order[turn]!, value);
    }
    return values;
  }

  #freed({ base, terms }: Expression): Expression {
    let sum = base;
    const open = new Map<string, number>();
    const rest = new Map(terms);
    while (rest.size > 0) {
      const id = this.#earliest(rest);
      const coefficient = rest.get(id)!;
      rest.delete(id);
      const turn = this.#turn.get(id);
      if (turn === undefined) {
        open.set(id, coefficient);
        continue;
      }
      const expression = this.#expressions[turn]!;
      if (sum === null || expression.base === null) return nothing;
      sum += coefficient * expression.base;
      for (const [other, part] of expression.terms)
        rest.set(other, (rest.get(other) ?? 0) + coefficient * part);
    }
    return { base: sum, terms: open };
  }

  /** An expression holds only steps taken after its own, so the earliest comes first. */
  #earliest(terms: ReadonlyMap<string, number>): string {
    let best = "";
    let bestTurn = Infinity;
    for (const id of terms.keys()) {
      const turn = this.#turn.get(id) ?? this.#order.length;
      if (turn < bestTurn) {
        best = id;
        bestTurn = turn;
      }
    }
    return best;
  }
}
