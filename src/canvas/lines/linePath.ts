import { Position } from "@xyflow/react";
import { STEP_HEIGHT, STEP_WIDTH, type Place } from "../../model/placeSteps";
import { roundedPath, wayCorners } from "../../report/map/linkWay";
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

/** The way that a link is drawn; `level` is that of a way around boxes. */
export function linkPath(source: LineEnd, target: LineEnd, level?: number): string {
  return roundedPath(wayCorners([source.x, source.y], [target.x - 2, target.y], level));
}

/** The corners of that way, near enough to say what lies on it. */
export function linkCorners(source: LineEnd, target: LineEnd, level?: number): readonly Place[] {
  return wayCorners([source.x, source.y], [target.x, target.y], level);
}

/** A place on the way where a button is out of the way: the middle of its longest part. */
export function linkMiddle(source: LineEnd, target: LineEnd, level?: number): readonly [number, number] {
  const corners = linkCorners(source, target, level);
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
