import { getSmoothStepPath, Position } from "@xyflow/react";
import { STEP_HEIGHT, STEP_WIDTH, type Place } from "../../model/placeSteps";
import type { MapNode } from "../elements/mapParts";

/** Where a line leaves or meets a symbol. */
export interface LineEnd {
  readonly x: number;
  readonly y: number;
  readonly position: Position;
}

/** The end of a line at a symbol: at the handle of this name, or in the middle of a symbol that has none. */
export function lineEnd({ position, handles, width = 0, height = 0 }: MapNode, name: unknown): LineEnd {
  const handle = handles?.find(({ id }) => id === name);
  if (!handle) return { x: position.x + width / 2, y: position.y + height / 2, position: Position.Top };
  const [left, top] = [position.x + handle.x, position.y + handle.y];
  const [wide, high] = [handle.width ?? 0, handle.height ?? 0];
  switch (handle.position) {
    case Position.Left:
      return { x: left, y: top + high / 2, position: handle.position };
    case Position.Right:
      return { x: left + wide, y: top + high / 2, position: handle.position };
    case Position.Top:
      return { x: left + wide / 2, y: top, position: handle.position };
    case Position.Bottom:
      return { x: left + wide / 2, y: top + high, position: handle.position };
  }
}

/** Where work leaves a step that stands here. */
export function outOfStep([x, y]: Place): LineEnd {
  return { x: x + STEP_WIDTH + 5, y: y + STEP_HEIGHT / 2, position: Position.Right };
}

/** Where work comes into a step that stands here. */
export function intoStep([x, y]: Place): LineEnd {
  return { x: x - 5, y: y + STEP_HEIGHT / 2, position: Position.Left };
}

/** Where the level ends of a bent link meet: close to where it leads, when there is room. */
const bendOf = (sourceX: number, targetX: number): number | undefined =>
  targetX > sourceX + 90 ? targetX - 68 : undefined;

const isStraight = (source: LineEnd, target: LineEnd): boolean =>
  Math.abs(source.y - target.y) < 1 && target.x > source.x;

/** The way that a link is drawn. */
export function linkPath(source: LineEnd, target: LineEnd): string {
  if (isStraight(source, target)) return `M${source.x} ${source.y} L${target.x - 2} ${target.y}`;
  return getSmoothStepPath({
    sourceX: source.x,
    sourceY: source.y,
    targetX: target.x - 2,
    targetY: target.y,
    sourcePosition: source.position,
    targetPosition: target.position,
    borderRadius: 14,
    centerX: bendOf(source.x, target.x),
  })[0];
}

/** The corners of that way, near enough to say what lies on it. */
export function linkCorners(source: LineEnd, target: LineEnd): readonly (readonly [number, number])[] {
  if (isStraight(source, target))
    return [
      [source.x, source.y],
      [target.x, target.y],
    ];
  if (target.x > source.x) {
    const bend = bendOf(source.x, target.x) ?? (source.x + target.x) / 2;
    return [
      [source.x, source.y],
      [bend, source.y],
      [bend, target.y],
      [target.x, target.y],
    ];
  }
  const middle = (source.y + target.y) / 2;
  return [
    [source.x, source.y],
    [source.x + 20, source.y],
    [source.x + 20, middle],
    [target.x - 20, middle],
    [target.x - 20, target.y],
    [target.x, target.y],
  ];
}

/** A place on the way where a button is out of the way: the middle of its longest part. */
export function linkMiddle(source: LineEnd, target: LineEnd): readonly [number, number] {
  const corners = linkCorners(source, target);
  let best: readonly [number, number] = [(source.x + target.x) / 2, (source.y + target.y) / 2];
  let longest = -1;
  for (const [index, [x, y]] of corners.slice(1).entries()) {
    const [fromX, fromY] = corners[index] ?? [x, y];
    const length = Math.abs(x - fromX) + Math.abs(y - fromY);
    if (length > longest) {
      longest = length;
      best = [(x + fromX) / 2, (y + fromY) / 2];
    }
  }
  return best;
}

/** How far a point is from a way of level and upright parts. */
export function distanceTo(
  corners: readonly (readonly [number, number])[],
  [x, y]: readonly [number, number],
): number {
  let least = Infinity;
  for (const [index, [toX, toY]] of corners.slice(1).entries()) {
    const [fromX, fromY] = corners[index] ?? [toX, toY];
    const nearX = Math.min(Math.max(x, Math.min(fromX, toX)), Math.max(fromX, toX));
    const nearY = Math.min(Math.max(y, Math.min(fromY, toY)), Math.max(fromY, toY));
    least = Math.min(least, Math.hypot(x - nearX, y - nearY));
  }
  return least;
}
