import { describe, expect, test } from "vitest";
import { DIE_MEAN, outOf, playDiceGame, playManyDiceGames, type DiceTable } from "../../simulations/index";

const table = (change: Partial<DiceTable> = {}): DiceTable => ({
  players: 5,
  inBowls: 0,
  seed: 1,
  ...change,
});
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const sides = [1, 2, 3, 4, 5, 6];

/** Matchsticks that two players bring out in so many turns, exactly: the chances of what lies in the second bowl, turn by turn. */
function twoPlayers(inBowls: number, turns: number): number {
  let chances = new Map([[inBowls, 1]]);
  let out = 0;
  for (let turn = 0; turn < turns; turn++) {
    const next = new Map<number, number>();
    for (const [bowl, chance] of chances)
      for (const given of sides)
        for (const thrown of sides) {
          const moved = Math.min(thrown, bowl + given);
          const left = bowl + given - moved;
          out += (chance * moved) / 36;
          next.set(left, (next.get(left) ?? 0) + chance / 36);
        }
    chances = next;
  }
  return out;
}

describe("the dice game", () => {
  test("by hand: who has fewer than he throws moves what he has, and what is left stays in his bowl", () => {
    for (const [turn, { thrown, moved, bowls }] of playDiceGame(
      table({ players: 3, inBowls: 2 }),
      1,
      40,
    ).entries()) {
      const before =
        turn === 0 ? [0, 2, 2] : playDiceGame(table({ players: 3, inBowls: 2 }), 1, turn).at(-1)!.bowls;
      expect(moved[0]).toBe(thrown[0]);
      expect(moved[1]).toBe(Math.min(thrown[1]!, before[1]! + moved[0]!));
      expect(moved[2]).toBe(Math.min(thrown[2]!, before[2]! + moved[1]!));
      expect(bowls).toEqual([0, before[1]! + moved[0]! - moved[1]!, before[2]! + moved[1]! - moved[2]!]);
      for (const pips of thrown) expect(sides).toContain(pips);
    }
  });

  test("no matchstick is lost: what came in is out, or lies in a bowl", () => {
    for (const inBowls of [0, 4]) {
      const turns = playDiceGame(table({ inBowls }), 3, 30);
      const came = sum(turns.map(({ moved }) => moved[0]!)) + 4 * inBowls;
      expect(outOf(turns) + sum(turns.at(-1)!.bowls)).toBe(came);
    }
  });

  test("the same seed gives the same dice, whatever lies in the bowls and however many play; another seed others", () => {
    const dice = (change: Partial<DiceTable>) =>
      playDiceGame(table(change), 1, 20).map(({ thrown }) => thrown.slice(0, 3));
    expect(dice({})).toEqual(dice({ inBowls: 9, players: 3 }));
    expect(dice({})).not.toEqual(dice({ seed: 2 }));
  });

  test("the dice are fair", () => {
    const counts = new Map<number, number>();
    for (let game = 1; game <= 400; game++)
      for (const { thrown } of playDiceGame(table(), game, 20))
        for (const pips of thrown) counts.set(pips, (counts.get(pips) ?? 0) + 1);
    const expected = (400 * 20 * 5) / 6;
    // Chi-square with 5 degrees of freedom: 20.5 is passed once in a thousand.
    expect(sum(sides.map((side) => ((counts.get(side) ?? 0) - expected) ** 2 / expected))).toBeLessThan(20.5);
  });

  test("the first turn brings out 1.57, not 3.5: the least of five dice", () => {
    const exact = sum(sides.map((least) => ((7 - least) / 6) ** 5));
    expect(exact).toBeCloseTo(12201 / 7776, 12);
    const { mean, low, high } = playManyDiceGames(table(), 4000, 1);
    expect(Math.abs(mean! - exact)).toBeLessThan(2 * (high! - low!));
  });

  test.each([0, 4])(
    "two players with %i matchsticks in the bowl: what ten turns bring out, exactly",
    (inBowls) => {
      const { mean, low, high } = playManyDiceGames(table({ players: 2, inBowls }), 4000, 10);
      const exact = twoPlayers(inBowls, 10) / 10;
      expect(Math.abs(mean! - exact)).toBeLessThan(high! - low!);
    },
  );

  test("five players with empty bowls: for sure less than the team expects of each turn", () => {
    const { high } = playManyDiceGames(table(), 400, 20);
    expect(high!).toBeLessThan(DIE_MEAN - 0.4);
  });
});
