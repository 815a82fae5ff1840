import fc from 'fast-check';

/**
 * Text of any characters, whatever script or plane. As `fc.string({ unit: 'binary' })`, without the table of all of
 * Unicode that the latter makes to shrink an example that it is given: nine tenths of a second a file.
 * @param maxLength in code points.
 */
export function anyCharacters(maxLength = 10): fc.Arbitrary<string> {
  const point = fc.oneof(
    fc.integer({ min: 0, max: 0x7f }),
    fc.integer({ min: 0x80, max: 0xd7ff }),
    fc.integer({ min: 0xe000, max: 0x10ffff }),
  );
  return fc.array(point, { maxLength }).map((points) => String.fromCodePoint(...points));
}
