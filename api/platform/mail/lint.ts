// Judges the text of a mail before anybody gets it: whether it can be rendered at all, and whether everybody can read it.

import type { Token, Tokens } from 'marked';
import type { Language, Sentence } from '../i18n.ts';
import { textsOn } from './layout.ts';
import { hasMark, mark, RENDER_MS, syntaxError, unknownVariables, variablesOf } from './liquid.ts';
import { leadsSomewhere, partsOf, showsImage } from './markdown.ts';
import { typedValues } from './values.ts';
import { examplesOf, type MailContent, type MailContents, type Variables } from './variables.ts';

/** What each finding says. Errors keep a text from being saved, warnings do not. */
export const MAIL_FINDINGS = {
  SUBJECT_EMPTY: { fr: 'L’objet est vide.', en: 'The subject is empty.' },
  SUBJECT_TOO_LONG: {
    fr: 'L’objet est trop long ({length} caractères, {maximum} au plus).',
    en: 'The subject is too long ({length} characters, {maximum} at most).',
  },
  SUBJECT_LONG: {
    fr: 'L’objet sera coupé par certaines messageries ({length} caractères, {maximum} conseillés).',
    en: 'Some mail programs will cut the subject ({length} characters, {maximum} advised).',
  },
  BODY_EMPTY: { fr: 'Le message est vide.', en: 'The message is empty.' },
  SYNTAX: {
    fr: 'Les variables ou conditions sont mal écrites\u202f: {detail}.',
    en: 'Variables or conditions are badly written: {detail}.',
  },
  UNKNOWN_VARIABLE: {
    fr: 'La variable «\u202f{name}\u202f» n’existe pas. Variables possibles\u202f: {known}.',
    en: 'There is no variable “{name}”. Possible variables: {known}.',
  },
  LINK_USED_OTHERWISE: {
    fr: '« {name} » prouve quelque chose pour la personne qui le reçoit : ce ne peut être que l’adresse entière d’un lien, [texte]({{ {name} }}).',
    en: '“{name}” proves something for whoever receives it: it can only be the whole address of a link, [text]({{ {name} }}).',
  },
  EXAMPLE_UNFIT: {
    fr: 'Le message ne peut pas être composé avec les exemples\u202f: {detail}.',
    en: 'The message cannot be made with the examples: {detail}.',
  },
  VALUE_UNFIT: {
    fr: 'Une valeur ne peut pas être montrée\u202f: {detail}.',
    en: 'A value cannot be shown: {detail}.',
  },
  RAW_HTML: {
    fr: 'Le HTML n’est pas accepté, il serait montré tel quel\u202f: {detail}.',
    en: 'HTML is not accepted, it would be shown as it is: {detail}.',
  },
  LINK_ADDRESS: {
    fr: 'Le lien «\u202f{text}\u202f» ne mène pas à une adresse http, https, mailto ou tel.',
    en: 'The link “{text}” does not lead to an http, https, mailto or tel address.',
  },
  LINK_WITHOUT_TEXT: { fr: 'Un lien n’a pas de texte.', en: 'A link has no text.' },
  LINK_TEXT_VAGUE: {
    fr: 'Le texte du lien «\u202f{text}\u202f» ne dit pas où il mène.',
    en: 'The text of the link “{text}” does not say where it leads.',
  },
  IMAGE_WITHOUT_TEXT: {
    fr: 'Une image n’a pas de texte de remplacement\u202f: {detail}.',
    en: 'An image has no alternative text: {detail}.',
  },
  IMAGE_ADDRESS: {
    fr: 'L’adresse d’une image n’est ni http ni https\u202f: {detail}.',
    en: 'The address of an image is neither http nor https: {detail}.',
  },
  HEADING_ORDER: {
    fr: 'Le titre «\u202f{text}\u202f» saute un niveau.',
    en: 'The heading “{text}” skips a level.',
  },
  CONTRAST: {
    fr: 'Le contraste de {text} sur {background} est de {contrast}\u202f: il doit être d’au moins 4,5.',
    en: 'The contrast of {text} on {background} is {contrast}: it must be 4.5 at least.',
  },
} as const satisfies Record<string, Sentence>;

export type MailFindingCode = keyof typeof MAIL_FINDINGS;
export type MailPlace = 'SUBJECT' | 'BODY' | 'LAYOUT';

export interface MailFinding {
  readonly code: MailFindingCode;
  readonly severity: 'ERROR' | 'WARNING';
  /** In which text it was found. */
  readonly language: Language;
  readonly place: MailPlace;
  /** What the sentence of the code names. */
  readonly values: Readonly<Record<string, string | number>>;
}

const SUBJECT = { advised: 78, longest: 150 };

/**
 * Everything that is wrong with the texts, those of the French one first.
 * @param milliseconds for how long each may be worked on with its examples
 */
export const lintMail = (
  content: MailContents,
  variables: Variables,
  milliseconds: number = RENDER_MS,
): readonly MailFinding[] => [
  ...lintText(content.fr, 'FR', variables, milliseconds),
  ...(content.en ? lintText(content.en, 'EN', variables, milliseconds) : []),
];

function lintText(
  { subject, body }: MailContent,
  language: Language,
  variables: Variables,
  milliseconds: number,
): MailFinding[] {
  const findings: MailFinding[] = [];
  const found = (
    code: MailFindingCode,
    place: MailPlace,
    values: MailFinding['values'] = {},
    severity: MailFinding['severity'] = 'ERROR',
  ) => void findings.push({ code, severity, language, place, values });

  for (const { text, background } of textsOn)
    if (contrast(text, background) < 4.5)
      found('CONTRAST', 'LAYOUT', { text, background, contrast: contrast(text, background).toFixed(1) });
  const values = typedValues(examplesOf(variables), variables, language);
  const markedIn = (source: string, place: MailPlace) => {
    const broken = syntaxError(source);
    if (broken) found('SYNTAX', place, { detail: broken });
    const unknown = broken ? [] : unknownVariables(source, variables);
    for (const name of unknown) found('UNKNOWN_VARIABLE', place, { name, known: namesOf(variables).join(', ') });
    const misused = broken ? [] : provingElsewhere(source, variables);
    for (const name of misused) found('LINK_USED_OTHERWISE', place, { name });
    if (broken || unknown.length > 0) return null;
    try {
      return mark(source, values, language, milliseconds);
    } catch (error) {
      found('EXAMPLE_UNFIT', place, { detail: (error as Error).message });
      return null;
    }
  };

  if (subject.trim() === '') found('SUBJECT_EMPTY', 'SUBJECT');
  const { length } = subject.replaceAll(/\{[{%].*?[}%]\}/g, '').trim();
  if (length > SUBJECT.longest) found('SUBJECT_TOO_LONG', 'SUBJECT', { length, maximum: SUBJECT.longest });
  else if (length > SUBJECT.advised) found('SUBJECT_LONG', 'SUBJECT', { length, maximum: SUBJECT.advised }, 'WARNING');
  markedIn(subject, 'SUBJECT');
  const marked = markedIn(body, 'BODY');
  if (marked) lintBody(marked.text, found);
  else if (body.trim() === '') found('BODY_EMPTY', 'BODY');
  return findings;
}

/** Of the links that prove something, those that a text does more with than lead there: nobody else shall be told. */
function provingElsewhere(source: string, variables: Variables): string[] {
  const proving = Object.entries(variables).flatMap(([name, declared]) =>
    declared.kind !== 'LIST' && declared.proves ? [name] : [],
  );
  const elsewhere = source.replaceAll(/(?<!!\[[^\]]*)\]\(\{\{-?\s*([\p{L}\w]+)\s*-?\}\}\)/gu, (whole, name: string) =>
    proving.includes(name) ? ']' : whole,
  );
  const used = new Set(variablesOf(elsewhere).map(({ name }) => name.split('.')[0]));
  return proving.filter((name) => used.has(name));
}

type Found = (
  code: MailFindingCode,
  place: MailPlace,
  values?: MailFinding['values'],
  severity?: MailFinding['severity'],
) => void;

/** What says nothing of where a link leads, without case, accents and punctuation. */
const VAGUE = new Set(
  'ici|cliquez ici|cliquer ici|clic|lien|ce lien|en savoir plus|lire la suite|plus|suite|here|click here|click|link|this link|more|read more|learn more'.split(
    '|',
  ),
);
const plainWords = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}\s]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();

function lintBody(source: string, found: Found): void {
  let depth = 0;
  let hasText = false;
  for (const token of everyToken(partsOf(source))) {
    if (token.type === 'text' && token.raw.trim() !== '') hasText = true;
    if (token.type === 'html' && !token.raw.startsWith('</'))
      found('RAW_HTML', 'BODY', { detail: token.raw.trim().slice(0, 60) });
    if (token.type === 'link') lintLink(token as Tokens.Link, found);
    if (token.type === 'image') {
      const { text, href } = token as Tokens.Image;
      if (text.trim() === '') found('IMAGE_WITHOUT_TEXT', 'BODY', { detail: href.slice(0, 60) });
      if (!showsImage(href)) found('IMAGE_ADDRESS', 'BODY', { detail: href.slice(0, 60) });
    }
    if (token.type === 'heading') {
      const heading = token as Tokens.Heading;
      const skips = depth === 0 ? heading.depth > 2 : heading.depth > depth + 1;
      if (skips) found('HEADING_ORDER', 'BODY', { text: heading.text.slice(0, 60) }, 'WARNING');
      depth = heading.depth;
    }
  }
  if (!hasText) found('BODY_EMPTY', 'BODY');
}

function lintLink({ href, text }: Tokens.Link, found: Found): void {
  const shown = text.slice(0, 60);
  if (!leadsSomewhere(href)) found('LINK_ADDRESS', 'BODY', { text: shown || href.slice(0, 60) });
  if (text.trim() === '') found('LINK_WITHOUT_TEXT', 'BODY');
  // A text with a value says what the value says.
  else if (!hasMark(text) && VAGUE.has(plainWords(text))) found('LINK_TEXT_VAGUE', 'BODY', { text: shown });
}

/** Every token, those inside others too. */
function* everyToken(tokens: readonly Token[]): Generator<Token> {
  for (const token of tokens) {
    yield token;
    const { tokens: inside, items, header, rows } = token as Partial<Tokens.Generic>;
    // What an image says is no text of the mail.
    if (inside && token.type !== 'image') yield* everyToken(inside);
    if (token.type === 'list') yield* everyToken(items as Token[]);
    if (token.type === 'table')
      for (const cell of [header as Tokens.TableCell[], ...(rows as Tokens.TableCell[][])].flat())
        yield* everyToken(cell.tokens);
  }
}

/** The names that a text may use, those of a list's records as "offers.title". */
export const namesOf = (variables: Variables): readonly string[] =>
  Object.entries(variables).flatMap(([name, declared]) =>
    declared.kind === 'LIST' ? [name, ...Object.keys(declared.of).map((field) => `${name}.${field}`)] : [name],
  );

/** WCAG 2.2, relative luminance of #rrggbb. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, success criterion 1.4.3. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}
