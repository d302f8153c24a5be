import { labelOf } from "../../model/names";
import { own } from "../../model/own";
import { drawingOrder, incomingLinks, outgoingLinks, reworkEdges, shareOf } from "../../model/structure";
import type { StreamMap } from "../../model/StreamMap";
import { formatPercent } from "../../words/formatFigure";
import { localDecimals } from "../../words/localDecimals";
import { words } from "../../words/words";
import { mappedTimes } from "../map/figures";
import { plainText } from "../type/plainText";

/** A map as a Mermaid flow chart: boxes with their figures, links with their shares, rework dotted. */
export function toMermaid(map: StreamMap): string {
  const order = drawingOrder(map);
  const names = new Map(order.map((id, index) => [id, `s${index}`]));
  const lines = ["flowchart LR"];
  for (const id of order) {
    const { leadTime, processTime } = mappedTimes(map, id);
    const share = own(map.steps, id)?.percentCompleteAccurate;
    const { lead, process, accurate, missing } = words.canvas;
    const figures = [
      `${lead} ${leadTime ?? missing}`,
      `${process} ${processTime ?? missing}`,
      `${accurate} ${share === undefined ? missing : localDecimals(String(share))}`,
    ].join(", ");
    lines.push(`  ${names.get(id)}["${quoted(labelOf(map, id))}<br/>${quoted(figures)}"]`);
  }
  const ends = order.filter((id) => outgoingLinks(map, id).length === 0);
  if (ends.length > 0) lines.push(`  customer[/"${quoted(words.canvas.customer)}"\\]`);
  for (const id of order)
    for (const { link } of incomingLinks(map, id)) {
      const share = shareOf(map, link);
      const label = share === null || share === 1 ? "" : `|"${quoted(formatPercent(share))}"|`;
      lines.push(`  ${names.get(link.from)} -->${label} ${names.get(id)}`);
    }
  for (const id of ends) lines.push(`  ${names.get(id)} --> customer`);
  for (const { foundBy, to, chance, written } of reworkEdges(map)) {
    if (!written || chance === null || chance <= 0) continue;
    for (const finder of foundBy.length > 0 ? foundBy.map((id) => names.get(id)) : ["customer"])
      lines.push(
        `  ${finder} -. "${quoted(words.canvas.rework(formatPercent(chance)))}" .-> ${names.get(to)}`,
      );
  }
  return `${lines.join("\n")}\n`;
}

/** Text inside Mermaid's quotes: what could end them or be markup is written as a character code. */
function quoted(text: string): string {
  return plainText(text).replace(/["<>&#;`|[\]{}()\\]/g, (char) => `#${char.codePointAt(0)};`);
}
