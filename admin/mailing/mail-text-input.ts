// The text of a mail between a form and the API: an English text without words is none.

interface Text {
  subject: string;
  body: string;
}

export interface WrittenMail {
  fr?: Partial<Text> | null;
  en?: Partial<Text> | null;
}

export const textOf = ({ fr, en }: WrittenMail): { fr: Text; en: Text | null } => ({
  fr: whole(fr),
  en: en?.subject || en?.body ? whole(en) : null,
});

const whole = (text: Partial<Text> | null | undefined): Text => ({
  subject: text?.subject ?? '',
  body: text?.body ?? '',
});

/** The values of a form as the API takes them. */
export const mailTextInput = (values: Record<string, unknown>): Record<string, unknown> => ({
  ...values,
  ...textOf(values as WrittenMail),
});
