import { Button, SegmentedControl } from "@mantine/core";
import { Dices } from "lucide-react";
import { useMemo, useState } from "react";
import {
  DIE_MEAN,
  outOf,
  playDiceGame,
  playManyDiceGames,
  type DiceTable,
  type DiceTurn,
} from "../../../simulations/index";
import { showEstimate } from "../../report/showEstimate";
import { showSignificant } from "../../report/showNumber";
import { words } from "../../words/words";
import { Bowl, Die } from "./diceParts";
import css from "./dice.module.css";

const text = words.lessons.board;
const TURNS = 20;
const MANY = 1000;
/** The dice of a lesson are the same for everybody, so that what is said of them holds. */
const SEED = 1984;

/** The dice game by its own rules: bowls, dice and matchsticks, thrown turn by turn. */
export function DiceBoard() {
  const [game, setGame] = useState(1);
  const [turns, setTurns] = useState(0);
  const [inBowls, setInBowls] = useState(0);
  const table = useMemo((): DiceTable => ({ players: text.players.length, inBowls, seed: SEED }), [inBowls]);
  const all = useMemo(() => playDiceGame(table, game, TURNS), [table, game]);
  const played = all.slice(0, turns);
  const last = played.at(-1) ?? null;
  const many = useMemo(() => showEstimate(playManyDiceGames(table, MANY, TURNS)), [table]);
  const begin = (next: { readonly game?: number; readonly inBowls?: number }): void => {
    setTurns(0);
    if (next.game !== undefined) setGame(next.game);
    if (next.inBowls !== undefined) setInBowls(next.inBowls);
  };
  return (
    <section className={css.board} aria-label={text.title}>
      <div className={css.controls}>
        <Button
          size="sm"
          leftSection={<Dices size={17} aria-hidden />}
          disabled={turns >= TURNS}
          onClick={() => setTurns(turns + 1)}
        >
          {text.throw}
        </Button>
        <Button size="sm" variant="default" disabled={turns >= TURNS} onClick={() => setTurns(TURNS)}>
          {text.toTwenty}
        </Button>
        <Button size="sm" variant="default" onClick={() => begin({ game: game + 1 })}>
          {text.again}
        </Button>
        <SegmentedControl
          size="xs"
          aria-label={text.start}
          value={String(inBowls)}
          data={[
            { value: "0", label: text.startEmpty },
            { value: "4", label: text.startFour },
          ]}
          onChange={(chosen) => begin({ inBowls: Number(chosen) })}
        />
      </div>
      <ol className={css.row} aria-label={text.game(game)}>
        {text.players.map((player, at) => (
          <li key={player} className={css.player}>
            <strong>{player}</strong>
            <Die
              pips={last?.thrown[at] ?? null}
              label={last ? text.die(player, last.thrown[at] ?? 0) : text.noDie(player)}
            />
            <span className={css.moves}>{last ? text.moves(last.moved[at] ?? 0) : "\u00a0"}</span>
            {at === 0 ? (
              <Bowl box label={text.box} sticks={0} />
            ) : (
              <Bowl
                key={turns}
                arrived={last?.moved[at - 1] ?? 0}
                sticks={last ? (last.bowls[at] ?? 0) : inBowls}
                label={text.bowl(last ? (last.bowls[at] ?? 0) : inBowls)}
              />
            )}
          </li>
        ))}
        <li className={css.player}>
          <strong>{text.out}</strong>
          <span className={css.out}>{outOf(played)}</span>
        </li>
      </ol>
      <p className={css.score} role="status">
        {turns === 0 ? text.before : text.score(turns, outOf(played), showSignificant(DIE_MEAN * turns, 4))}
      </p>
      {turns > 0 && <Turns played={played} />}
      <h4>{text.manyTitle}</h4>
      {many.state === "interval" && (
        <p>{text.many(MANY, many.mean, text.range(many.low, many.high), TURNS)}</p>
      )}
      <p className={css.hint}>{text.hint}</p>
    </section>
  );
}

/** What was thrown, moved and left, the newest turn first. */
function Turns({ played }: { readonly played: readonly DiceTurn[] }) {
  return (
    <div className={css.tableBox} tabIndex={0} role="group" aria-label={text.table}>
      <table className={css.table}>
        <caption>{text.legend}</caption>
        <thead>
          <tr>
            <th scope="col">{text.turn}</th>
            {text.players.map((player) => (
              <th key={player} scope="col">
                {player}
              </th>
            ))}
            <th scope="col">{text.total}</th>
          </tr>
        </thead>
        <tbody>
          {played
            .map((turn, at) => (
              <tr key={at}>
                <th scope="row">{at + 1}</th>
                {turn.thrown.map((thrown, player) => {
                  const moved = turn.moved[player] ?? 0;
                  const left = turn.bowls[player] ?? 0;
                  return (
                    <td key={text.players[player]} data-missed={moved < thrown || undefined}>
                      <span aria-hidden="true">
                        {text.cell(thrown, moved)}
                        {player > 0 && <small>{left}</small>}
                      </span>
                      <span className="visually-hidden">{text.cellSaid(thrown, moved, left)}</span>
                    </td>
                  );
                })}
                <td>{outOf(played.slice(0, at + 1))}</td>
              </tr>
            ))
            .toReversed()}
        </tbody>
      </table>
    </div>
  );
}
