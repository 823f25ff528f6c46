// What the editor and the frame of its preview tell each other, within one origin.
import type { SectionDraft } from '../../../api/modules/submissions/draft.rules.ts';
import type { Language, LocalizedText } from '../language.ts';

/** What is shown. */
export interface Previewed {
  title: LocalizedText;
  description: LocalizedText | null;
  thanks: LocalizedText | null;
  sections: SectionDraft[];
  language: Language;
  /** Key of the section to show; null for the first one. */
  at: string | null;
}

/** The frame asks for what to show. */
export const PREVIEW_READY = 'passerelle:preview-ready';
export const PREVIEW_SHOWS = 'passerelle:preview-shows';
