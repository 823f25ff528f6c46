// Makes what people wrote to each other and to the centre: conversations, and answers to the questionnaire.

import type { House } from '../house.ts';
import { Language } from '../modules/accounts/index.ts';
import { createInstitution, InstitutionRuleKind } from '../modules/institutions/index.ts';
import { markConversationRead, sendMessage, startConversation } from '../modules/messaging/index.ts';
import {
  createQuestionnaire,
  createQuestionnaireFromTemplate,
  publishQuestionnaire,
  submitQuestionnaire,
} from '../modules/submissions/index.ts';
import { newId } from '../platform/context.ts';
import { conversations } from './conversations.ts';
import { idOf, type MadeAccount } from './make-catalogue.ts';
import { type Making, signedInAs } from './making.ts';
import { partnerInstitutions, partnerSurvey } from './partner-survey.ts';
import { type DemoSubmission, questionnaire } from './questionnaire.ts';

const MINUTES_BETWEEN = 12;

export async function makeConversations(making: Making, accounts: readonly MadeAccount[]): Promise<void> {
  await making.each(conversations, async ({ subject, members, hoursAgo, messages, unreadBy }) => {
    const [starter, ...others] = members.map((role) => ({ role, viewer: signedInAs(role, idOf(accounts, role)) }));
    if (!starter) return;
    const at = (index: number) => (hoursAgo * 60 - index * MINUTES_BETWEEN) / (24 * 60);
    const memberIds = others.map(({ role }) => idOf(accounts, role));
    const { id } = await startConversation(making.at(at(0), starter.viewer), { memberIds, subject });
    for (const [index, [author, body]] of messages.entries()) {
      await making.write();
      const writing = making.at(at(index), signedInAs(author, idOf(accounts, author)));
      await sendMessage(writing, { conversationId: id, body, clientId: newId() });
    }
    await making.write();
    const readers = [starter, ...others].filter(({ role }) => !unreadBy.includes(role));
    for (const { viewer } of readers) await markConversationRead(making.at(0, viewer), { id });
  });
}

/** The id of the published questionnaire. */
export async function makeQuestionnaire(making: Making): Promise<string> {
  const { id } = await createQuestionnaire(making.at(70), questionnaire);
  await making.write();
  await publishQuestionnaire(making.at(65), { id });
  return id;
}

/** The id of the published survey, to which the addresses of known institutions answer. */
export async function makePartnerSurvey(making: Making): Promise<string> {
  for (const { domain, ...institution } of partnerInstitutions) {
    const rules = [{ kind: InstitutionRuleKind.DOMAIN, value: domain, priority: 0 }];
    await createInstitution(making.at(61), { ...institution, rules });
  }
  const { id } = await createQuestionnaireFromTemplate(making.at(60), partnerSurvey);
  await making.write();
  await publishQuestionnaire(making.at(58), { id });
  return id;
}

/** Each submission is a transaction of its own, from an address of a network kept for documentation. */
export async function makeSubmissions(
  house: House,
  questionnaireId: string,
  submissions: readonly DemoSubmission[],
  network: '198.51.100' | '203.0.113',
): Promise<void> {
  for (const [index, { email, answers, sentDaysAgo }] of submissions.entries()) {
    const ctx = {
      ...house.context(),
      address: `${network}.${index + 1}`,
      now: new Date(Date.now() - sentDaysAgo * 86_400_000),
    };
    await submitQuestionnaire(ctx, {
      questionnaireId,
      idempotencyKey: newId(),
      language: Language.FR,
      email,
      answers,
      website: null,
    });
  }
}
