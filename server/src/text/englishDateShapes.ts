/**
 * The shapes of one member of an English date. All are sticky: they match from a fixed place only, and none can take more
 * than a line or two, so that reading stays linear.
 */
const month =
  '(?<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)(?![A-Za-z])';
const weekday =
  '(?<weekday>Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|(?:Sun|Mon|Tues?|Wed|Thurs?|Fri|Sat)\\b\\.?)(?![a-z])';
const day = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?(?![\\d%]|[.,:]\\d|(?:st|nd|rd|th)?[A-Za-z])';
const year = '(?<year>(?:19|20)\\d\\d)(?![\\d%]|[.,]\\d|s\\b)';
const weekdayAfter = `(?: ?\\(${weekday.replaceAll('weekday>', 'weekdayAfter>')}\\))?`;
const yearAfter = `(?:,? (?:of )?${year}|/(?=\\d{4}\\b)${year.replaceAll('year>', 'yearSlash>')})?`;
const weekdayLast = `(?:(?:,? ?\\(|, an? )${weekday.replaceAll('weekday>', 'weekdayLast>')}\\)?)?`;
const blank = '[ \\t\\r\\n]+';

export const iso = sticky('(?<year>(?:19|20)\\d\\d)([-/.])(?<month>[01]?\\d)\\2(?<day>[0-3]?\\d)(?![\\d.])');
export const monthDay = sticky(
  `(?:${weekday},? (?:the )?)?${month}(?: (?:the )?${day}(?! (?:${month.replaceAll('month>', 'monthLater>')})))${weekdayAfter}${yearAfter}${weekdayLast}`,
);
export const dayMonth = sticky(
  `(?:${weekday},? (?:the )?)?${day}${weekdayAfter}(?: of)? ${month}${yearAfter}${weekdayLast}`,
);
export const monthOnly = sticky(`${month}(?:,? (?:of )?${year})?`);
export const dayOnly = sticky(`(?:${weekday},? (?:the )?)?${day}${weekdayAfter}${yearAfter}`);
export const dayBeforeMonth = sticky(
  `(?:${weekday},? )?${day}${weekdayAfter}(?= ?(?:-|,|and|&|to) ?(?:${weekday.replaceAll('weekday>', 'weekdayLater>')},? )?[0-3]?\\d(?:st|nd|rd|th)?(?: ?(?:-|,|and|&|to) ?[0-3]?\\d(?:st|nd|rd|th)?)*(?: ?\\([A-Za-z.]+\\))?(?: of)? ${month.replaceAll('month>', 'monthLater>')})`,
);
export const yearOnly = sticky(`(?:the year )?${year}(?!-\\d\\d?-)`);
export const shortYear = sticky('(?<year>\\d\\d)(?!\\d|[.,]\\d|[A-Za-z])');
export const fiscal = sticky(
  '(?:(?:the )?(?:Japanese )?fiscal (?:year )?|J?FY ?)(?:of )?(?<year>(?:19|20)\\d\\d)(?!\\d)',
  'i',
);
export const partBefore = sticky(
  '(?:the )?(?:(?<half>first|second|latter|former|1st|2nd) half|(?<quarter>first|second|third|fourth|last|1st|2nd|3rd|4th) quarter|(?<edge>beginning|start|end|close)|(?<third>early|middle|mid|late)|(?<season>spring|summer|autumn|fall|winter)|(?:Q(?<q>[1-4])|(?<q1>[1-4])Q|H(?<h>[12])|(?<h1>[12])H))(?: part)?(?: |-|/)(?:of |in )?(?:the )?(?:calendar year |year )?',
  'i',
);
export const partAfter = sticky('(?: |/|-)(?:Q(?<q>[1-4])|(?<q1>[1-4])Q|H(?<h>[12])|(?<h1>[12])H)\\b');
export const joiner = sticky(
  ` ?(?:(?<range>-|~|to|through|until|till)|(?<list>,? ?and|,? ?&|,|as well as|or)) ?(?:on )?(?:the )?`,
);

function sticky(source: string, flags = ''): RegExp {
  return new RegExp(source.replaceAll(' ', blank).replaceAll(`${blank}?`, '[ \\t\\r\\n]*'), `y${flags}`);
}
