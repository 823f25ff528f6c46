// What the console says of exports of responses and of reports, in English.
import type { reports as french } from './fr-reports.ts';

export const reports: typeof french = {
  reports: {
    help: 'A report shows the statistics of the questionnaire, as a PDF and as a workbook. It is mailed at fixed times, without any single response and without anything that fewer than five people answered.',
    create: 'New report',
    allResponses: 'All responses',
    notSent: 'Not scheduled',
    history: 'Sent',
    neverSent: 'This report has not been sent yet.',
    byHand: 'on request',
    byClock: 'as scheduled',
    responses: '%{smart_count} response |||| %{smart_count} responses',
    tooFew: 'too few responses to show them',
    mails: '%{sent} mail of %{smart_count} sent |||| %{sent} mails of %{smart_count} sent',
    mailsKept: '%{smart_count} mail kept: no mail server is set |||| %{smart_count} mails kept: no mail server is set',
    undelivered: 'Did not reach: %{addresses}',
    recipientsHelp: 'One address per line, 50 at most. Everybody can unsubscribe.',
    at: {
      DAILY: 'Every day at %{time}',
      WEEKLY: 'Every %{weekday} at %{time}',
      MONTHLY: 'On day %{day} of every month at %{time}',
      PATTERN: '%{pattern}',
    },
    often: {
      label: 'Sent',
      DAILY: 'Every day',
      WEEKLY: 'Every week',
      MONTHLY: 'Every month',
      PATTERN: 'Other (cron pattern)',
      weekday: 'Day of the week',
      day: 'Day of the month',
      time: 'Time',
      pattern: 'Cron pattern',
      patternHelp:
        'Minute, hour, day of the month, month, day of the week: “0 8 1 1,7 *” is sent on 1 January and 1 July at 8:00. Once a day at most.',
    },
  },
  responseExport: {
    help: 'The columns are those of all versions of the questionnaire and do not depend on the answers: two exports can be put below each other. A multiple choice has a column for each option, with 1 or 0.',
    nothing: 'Nobody has answered yet: there is nothing to export.',
    format: 'Format',
    wording: 'Headings and options',
    institution: 'Institution',
    institutionHelp: 'Empty: all responses',
    anonymous: 'Without anything that names somebody',
    anonymousHelp:
      'No address, identifier, institution or time, in random order. Month, language, type and sector only where five responses share them. The answers themselves may still tell whose they are: read them before you publish them.',
    texts: 'With free texts',
    textsHelp: 'People write there what they like, names included.',
  },
};
