import { AI_PROBLEMS } from '../../platform/ai/messages.ts';

export const INSTITUTION_PROBLEMS = {
  ...AI_PROBLEMS,
  PERSONAL_PROVIDER: {
    fr: 'Tout le monde peut avoir une adresse chez « {domain} » : seule une adresse précise dit où une personne travaille.',
    en: 'Anybody may have an address at "{domain}": only a single address tells where somebody works.',
  },
  DOMAIN_HAS_RULE: {
    fr: 'Une règle rattache déjà « {domain} » à une institution : retirez-la d’abord.',
    en: 'A rule gives "{domain}" to an institution already: remove it first.',
  },
  IN_USE: {
    fr: 'Des réponses sont rattachées à cette institution : retirez d’abord ses règles.',
    en: 'There are responses of this institution: remove its rules first.',
  },
  ALIAS_CHAIN: {
    fr: '« {domain} » est lui-même noté comme une faute de frappe, ou comme le domaine juste d’une autre.',
    en: '"{domain}" is itself marked as a typing error, or as what another one means.',
  },
  ALREADY_DECIDED: {
    fr: 'Quelqu’un a déjà décidé de cette proposition.',
    en: 'Somebody has already decided on this proposal.',
  },
  AI_UNREADABLE: {
    fr: 'L’IA n’a rien proposé d’utilisable. Réessayez.',
    en: 'The AI proposed nothing usable. Try again.',
  },
  TOO_MANY_REQUESTS: {
    fr: 'Vous avez beaucoup sollicité l’IA : réessayez dans {minutes} min.',
    en: 'You have asked the AI a lot: try again in {minutes} min.',
  },
} as const;
