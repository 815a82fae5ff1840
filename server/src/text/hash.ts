const basis = 0x811c9dc5;
const prime = 0x01000193;

/** The hash of Fowler, Noll and Vo (FNV-1a), over UTF-16 units in place of bytes; 32 bits. */
export function hashOf(text: string): number {
  let hash = basis;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  return mixed(hash);
}

/** The same of the units of `[start, end)`. */
export function hashOfUnits(units: Uint16Array, start: number, end: number): number {
  let hash = basis;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (units[at] ?? 0), prime);
  return mixed(hash);
}

/** The last bits choose a place in a table, so the first ones must tell in them. */
function mixed(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0;
}
