import { changesBetween } from "../model/changes";
import { lessonOf } from "../runs/lessons/lessons";
import type { Stores } from "../stores/stores";

/**
 * True when the document is a lesson's map on which nothing but the lesson's own dials was turned: nobody loses work with it, and
 * nobody needs to be asked.
 */
export function isOnlyPlayed({ lesson, document }: Stores): boolean {
  const { id, sample, draftId } = lesson.getState();
  const { base, file, draftId: shown } = document.getState();
  if (id === null || sample === null || draftId !== shown || file !== null) return false;
  const turned = lessonOf(id).dials.reduce((map, dial) => {
    const value = dial.at(base);
    return value === null ? map : dial.turn(map, value);
  }, sample);
  return changesBetween(turned, base).length === 0;
}
