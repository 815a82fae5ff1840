let scratch = new Uint16Array(4096);

/**
 * The UTF-16 units of a text: to look at one of them costs a fraction of what it costs in a string, and a scan looks at each
 * several times. They are good until the next call.
 */
export function unitsOf(text: string): Uint16Array {
  const { length } = text;
  if (length > scratch.length) scratch = new Uint16Array(length * 2);
  const units = scratch;
  for (let at = 0; at < length; at += 1) units[at] = text.charCodeAt(at);
  return units;
}
