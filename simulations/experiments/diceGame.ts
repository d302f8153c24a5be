import { Luck, writeStreamKey } from "../engine/luck";
import { estimate } from "../statistics/confidence";
import type { Estimate } from "./Results";

/**
 * Goldratt's dice game (The Goal, 1984, ch. 14): players sit in a row, each before a bowl of matchsticks, the first before a box that
 * is never empty. In a turn they throw one after the other; who throws a 5 moves five matchsticks into the next bowl, or as many
 * as lie in his own, those just handed to him included. What the last one moves is out.
 */
export interface DiceTable {
  readonly players: number;
  /** Matchsticks in each bowl before the first turn. */
  readonly inBowls: number;
  readonly seed: number;
}

/** One turn of all players. The first player's bowl is the box, which is not counted. */
export interface DiceTurn {
  /** By player: what the die shows. */
  readonly thrown: readonly number[];
  /** By player: how many matchsticks went on. */
  readonly moved: readonly number[];
  /** By player: what is left in the bowl after the turn; 0 for the first. */
  readonly bowls: readonly number[];
}

/** A fair die: what the team expects of each turn. */
export const DIE_MEAN = 3.5;
const SIDES = 6;

/** What a player throws in a turn of a game. It hangs on nothing else: two tables with the same seed see the same dice. */
function thrownBy(seed: number, game: number, player: number, turn: number): number {
  const keys = new Int32Array(2);
  writeStreamKey(keys, 0, seed, game, DICE, String(player));
  const luck = new Luck();
  luck.at(keys, 0, turn, 0);
  return 1 + Math.floor(luck.uniform() * SIDES);
}

/** A purpose of its own, beyond those of the run loop: see luck.ts. */
const DICE = 64;

/** Plays so many turns of a game. */
export function playDiceGame({ players, inBowls, seed }: DiceTable, game: number, turns: number): DiceTurn[] {
  const bowls = Array.from({ length: players }, (_, player) => (player === 0 ? 0 : inBowls));
  return Array.from({ length: turns }, (_, turn): DiceTurn => {
    const thrown = bowls.map((_, player) => thrownBy(seed, game, player, turn));
    const moved: number[] = [];
    for (const [player, pips] of thrown.entries()) {
      const sticks = player === 0 ? pips : Math.min(pips, bowls[player]);
      if (player > 0) bowls[player] -= sticks;
      if (player + 1 < players) bowls[player + 1] += sticks;
      moved.push(sticks);
    }
    return { thrown, moved, bowls: [...bowls] };
  });
}

/** Matchsticks that were out after so many turns. */
export function outOf(turns: readonly DiceTurn[]): number {
  return turns.reduce((sum, { moved }) => sum + moved[moved.length - 1], 0);
}

/** Many games of so many turns: matchsticks out per turn, with its 95 % interval over the games. */
export function playManyDiceGames(table: DiceTable, games: number, turns: number): Estimate {
  return estimate(
    Array.from({ length: games }, (_, game) => outOf(playDiceGame(table, game + 1, turns)) / turns),
  );
}
