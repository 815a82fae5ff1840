import { describe, expect, it } from 'vitest';
import { builtinConcepts } from '../../../server/src/glossary/builtin';
import { readTbx } from '../../../server/src/glossary/readTbx';
import { toTbx } from '../../../server/src/glossary/tbx';
import { fullEntries, imported } from '../../support/glossaryEntries';

const sample = builtinConcepts().filter((_, index) => index % 10 === 0);

const namesOf = (xml: string) =>
  readTbx(xml, imported).concepts.flatMap(({ id, names }) =>
    names.map(({ language, text, form, status }) => `${id} ${language} ${text} ${form} ${status}`),
  );

const version3 = (
  entries: string,
  root = 'type="TBX-Basic" style="dca"',
) => `<?xml version="1.0" encoding="UTF-8"?>
<tbx ${root} xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
${entries}
</body></text></tbx>`;

describe('TBX', () => {
  it('brings back everything an entry can say', () => {
    expect(readTbx(toTbx(fullEntries()), imported)).toEqual({ concepts: fullEntries(), problems: [] });
  });

  it('brings back entries of every file that comes with Reaffirm', () => {
    const { concepts, problems } = readTbx(toTbx(sample), { kind: 'builtin' });
    expect(problems).toEqual([]);
    expect(concepts).toEqual(sample);
  });

  it('is written as TBX-Basic in style DCA, with the categories of the standard', () => {
    const xml = toTbx(fullEntries());
    expect(xml).toContain(
      '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">',
    );
    expect(xml).toContain('<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>');
    expect(xml).toContain('<termNote type="termType">acronym</termNote>');
    expect(xml).toContain('<term>Ministry &quot;X&quot; &lt;old&gt;</term>');
  });

  it('leaves out what XML cannot hold', () => {
    const [entry] = fullEntries();
    if (entry === undefined) throw new Error('no entry');
    const note = { en: 'a\u0000\u0008\ud800b' };
    expect(readTbx(toTbx([{ ...entry, note }]), imported).concepts[0]?.note).toEqual({ en: 'ab' });
  });
});

describe('TBX of other tools', () => {
  it('is read in style DCT, by element name in any namespace', () => {
    const entry = `<conceptEntry id="C 1"><min:subjectField>law</min:subjectField>
      <langSec xml:lang="en-US"><termSec><term>Act</term><min:administrativeStatus>preferred</min:administrativeStatus></termSec>
      <termSec><term>ACT</term><basic:termType>initialism</basic:termType><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec></langSec>
      <langSec xml:lang="ja-JP"><termSec><term>法律</term></termSec><termSec><term>法</term></termSec></langSec>
      <langSec xml:lang="fr"><termSec><term>loi</term></termSec></langSec></conceptEntry>`;
    expect(namesOf(version3(entry, 'type="TBX-Basic" style="dct"'))).toEqual([
      'c-1 en Act full preferred',
      'c-1 en ACT acronym deprecated',
      'c-1 ja 法律 full preferred',
      'c-1 ja 法 full admitted',
    ]);
  });

  it('is read from the older MARTIF form, with a document type and groups', () => {
    const martif = `<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
      <martif type="TBX" xml:lang="en"><martifHeader/><text><body><termEntry>
      <descripGrp><descrip type="definition">d</descrip></descripGrp>
      <langSet xml:lang="en"><ntig><termGrp><term>World  Trade
        Organization</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termGrp></ntig></langSet>
      <langSet xml:lang="ja"><tig><term>世界貿易機関</term></tig></langSet></termEntry></body></text></martif>`;
    expect(namesOf(martif)).toEqual([
      'world-trade-organization en World Trade Organization full admitted',
      'world-trade-organization ja 世界貿易機関 full preferred',
    ]);
  });
});

describe('bad TBX is reported and what stands is read', () => {
  const good =
    '<conceptEntry id="a"><langSec xml:lang="en"><termSec><term>A</term></termSec></langSec></conceptEntry>';
  it.each<[string, string, string[], number, RegExp, RegExp]>([
    ['broken XML', '<tbx>\n<text>\n</tbx>', [], 1, /not well-formed XML/, /XMLとして読み取れない/],
    ['an empty file', '', [], 0, /not well-formed XML/, /XMLとして読み取れない/],
    ['no TBX at all', '<html/>', [], 0, /begins with <html>/, /「<html>」/],
    [
      'an entry without a term',
      version3(`${good}\n<conceptEntry id="b"/>`),
      ['a en A full preferred'],
      5,
      /b has no name/,
      /名称がありません/,
    ],
    [
      'an empty term',
      version3(`${good}\n${good.replace('"a"', '"b"').replace('>A<', '><')}`),
      ['a en A full preferred'],
      5,
      /"text"/,
      /「text」/,
    ],
    [
      'an id used twice',
      version3(`${good}\n${good}`),
      ['a en A full preferred'],
      5,
      /already used/,
      /使われており/,
    ],
  ])('%s', (_, xml, names, line, en, ja) => {
    expect(namesOf(xml)).toEqual(names);
    const { problems } = readTbx(xml, imported);
    expect(problems.map((problem) => problem.line)).toEqual([line]);
    expect(problems[0]?.message.en).toMatch(en);
    expect(problems[0]?.message.ja).toMatch(ja);
  });

  it('expands no entity that the document declares', () => {
    const bomb = `<!DOCTYPE tbx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>\n<tbx><conceptEntry id="x"><langSec xml:lang="en"><termSec><term>&b;</term></termSec></langSec></conceptEntry></tbx>`;
    expect(namesOf(bomb).join()).not.toContain('aaa');
  });
});
