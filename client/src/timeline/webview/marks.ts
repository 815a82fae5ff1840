import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
} from 'd3-shape';
import type { SymbolType } from 'd3-shape';
import { svgElement } from './dom';
import type { LineState } from './lines';

/** Each state has a shape of its own: colour alone would not be seen by everyone. */
const shapes: Readonly<Record<LineState, { readonly type: SymbolType; readonly turn: number }>> = {
  contradicted: { type: symbolCross, turn: 45 },
  weakened: { type: symbolTriangle, turn: 180 },
  dropped: { type: symbolSquare, turn: 0 },
  new: { type: symbolStar, turn: 0 },
  strengthened: { type: symbolTriangle, turn: 0 },
  repeated: { type: symbolDiamond, turn: 0 },
  none: { type: symbolCircle, turn: 0 },
};

const plainSize = 50;
const size = 90;

/** The mark of a state, at the origin; its colour comes with the class `state-…`. */
export function markOf(state: LineState, area?: number): SVGPathElement {
  const { type, turn } = shapes[state];
  return svgElement('path', {
    class: `mark state-${state}`,
    d: symbol(type, area ?? (state === 'none' ? plainSize : size))() ?? undefined,
    transform: turn === 0 ? undefined : `rotate(${turn})`,
  });
}
