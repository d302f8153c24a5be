import { lessonOf } from "../runs/lessons/lessons";
import { lessonIds, type DialId, type LessonId } from "../runs/lessons/Lesson";
import type { Stores } from "../stores/stores";
import { words } from "../words/words";
import { openRecent, settleUnsaved, showAgain, showText } from "./fileActions";
import { watchRun } from "./watchRun";

const text = words.lessons;

/**
 * Opens a lesson: its map as a document of its own, its page beside it. What was on the screen is settled as before any other
 * document, and kept to go back to.
 */
export async function openLesson(stores: Stores, id: LessonId): Promise<void> {
  const { lesson, document, library } = stores;
  const sample = library.getState().samples.find((one) => one.id === lessonOf(id).sample);
  if (sample === undefined || !(await settleUnsaved(stores))) return;
  const { id: taught, before } = lesson.getState();
  const { name, file, base, edited } = document.getState();
  const left = taught === null ? { name: name || words.screen.untitled, file, map: base, edited } : before;
  if (!showText(stores, sample.text, null, { name: text.stories[id].name })) return;
  const { base: map, draftId } = document.getState();
  lesson.getState().begin({ id, sample: map, draftId, before: left });
}

/** The lesson before or after the one that is taught. */
export async function openNextLesson(stores: Stores, by: 1 | -1): Promise<void> {
  const { id } = stores.lesson.getState();
  const next = id === null ? undefined : lessonIds[lessonIds.indexOf(id) + by];
  if (next !== undefined) await openLesson(stores, next);
}

/** Back to what was on the screen before the first lesson. */
export async function leaveLesson(stores: Stores): Promise<void> {
  const { before } = stores.lesson.getState();
  if (before === null) return;
  if (before.file !== null) await openRecent(stores, before.file);
  else if (await settleUnsaved(stores)) showAgain(stores, before.map, before.name, before.edited);
}

/** Puts the page away; the map stays, as any other document. */
export function closeLesson({ lesson }: Stores): void {
  lesson.getState().end();
}

/** Turns a dial of the lesson: an edit of its map, as if done by hand. */
export function turnLessonDial(stores: Stores, dialId: DialId, value: number): void {
  const { id } = stores.lesson.getState();
  const dial = id === null ? undefined : lessonOf(id).dials.find((one) => one.id === dialId);
  if (dial === undefined) return;
  stores.document.getState().apply(text.edit(text.dials[dialId].label), (map) => dial.turn(map, value), {
    mergeKey: `lesson/${dialId}`,
  });
}

/** Runs the lesson's map as it stands, unless that was done, and plays the run over the map from its start. */
export async function playLesson(stores: Stores): Promise<void> {
  const { study, stale } = stores.run.getState();
  stores.view.getState().setPlayback({ shown: false, playing: false, atHours: 0 });
  if (study === null || stale) await stores.run.getState().simulate();
  if (stores.run.getState().status === "done") watchRun(stores);
}
