import { slice } from '../../text/span';
import type { Making } from './making';
import { namesPerson } from './renew';
import { gaps } from './wording';

const personLabel =
  /^(?<label>[ 　]*(?:担当(?:者)?|氏名|Contact person|Attn\.?|Person in charge|Officer)[ 　]*[:：][ 　]*)(?<name>.+)$/iu;
const staff = /(?:課長補佐|補佐|係長|主査|専門職|事務官)(?:[ 　、,]|$)/u;

/**
 * Whom to ask, as the model has it: the office, its address and its numbers stay, people do not. A placeholder where the
 * model says nothing.
 */
export function contactLines({ model, language }: Making): string {
  const lines = model?.sentences.filter(({ role }) => role === 'contact') ?? [];
  if (!model || lines.length === 0) return gaps.contact[language];
  let text = '';
  let end = lines[0]?.span.start ?? 0;
  for (const { span } of lines) {
    const blank = /\n[ 　\t]*\r?\n/u.test(model.text.slice(end, span.start));
    text += `${text === '' ? '' : blank ? '\n\n' : '\n'}${withoutPeople(slice(model.text, span), gaps.person[language])}`;
    end = span.end;
  }
  return text;
}

function withoutPeople(line: string, gap: string): string {
  const labelled = personLabel.exec(line)?.groups;
  if (labelled) return `${labelled['label'] ?? ''}${gap}`;
  return namesPerson(line) || staff.test(line) ? gap : line;
}
