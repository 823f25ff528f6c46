import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { MailMessageFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { randomId } from '../../random-id.ts';
import { ActionButton } from '../../records/ActionButton.tsx';
import { Facts } from '../../records/Facts.tsx';
import { Section } from '../../records/Section.tsx';
import { ShowPage } from '../../records/ShowPage.tsx';
import { Status } from '../../records/Status.tsx';
import { Course } from './Course.tsx';
import { MailServerState } from './MailServerState.tsx';

export default function MailMessageShow() {
  return (
    <>
      <MailServerState />
      <ShowPage<MailMessageFullFragment>
        actions={(mail) => mail.viewerCanResend && <Resend key={mail.id} id={mail.id} />}
      >
        {(mail) => <Details mail={mail} />}
      </ShowPage>
    </>
  );
}

/** One wish however often it is pressed, until the page is opened again. */
function Resend({ id }: { id: string }) {
  const [wish] = useState(randomId);
  return <ActionButton name="resendMail" confirm run={(provider) => provider.resendMail(id, wish)} />;
}

function Details({ mail }: { mail: MailMessageFullFragment }) {
  const translate = useTranslate();
  const format = useFormat();
  const answer = [mail.smtpCode, mail.smtpText].filter(Boolean).join(' ');
  return (
    <>
      <Section title={translate('mails.became')}>
        <Facts
          facts={[
            ['status', <Status key="status" of="MailStatus" value={mail.status} />],
            ['reason', format.label('MailReason', mail.reason)],
            ['smtpText', answer],
            ['createdAt', format.dateTime(mail.createdAt)],
            ['sentAt', format.dateTime(mail.sentAt)],
            ['endedAt', format.dateTime(mail.endedAt)],
            ['nextAttemptAt', format.dateTime(mail.nextAttemptAt)],
          ]}
        />
        <Course mail={mail} />
      </Section>
      <Section title={translate('mails.headers')}>
        <Facts
          facts={[
            ['toAddress', mail.toName ? `${mail.toName} <${mail.toAddress}>` : mail.toAddress],
            ['subject', mail.subject],
            ['language', format.label('Language', mail.language)],
            ['template', mail.template],
            ['topic', mail.topic ?? translate('mails.needed')],
            ['messageId', mail.messageId],
          ]}
        />
      </Section>
      <Section title={translate('mails.html')}>
        <Preview html={mail.html} />
      </Section>
      <Section title={translate('mails.text')}>
        <Box component="pre" sx={{ m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', font: 'inherit' }}>
          {mail.text}
        </Box>
      </Section>
    </>
  );
}

const LOWEST = 160;
const HIGHEST = 800;

/** No script, no form and no link of a mail works in here; its pictures are those it brings along. */
function Preview({ html }: { html: string }) {
  const translate = useTranslate();
  const [height, setHeight] = useState(LOWEST);
  return (
    <Box
      component="iframe"
      sandbox="allow-same-origin"
      srcDoc={html}
      title={translate('mails.html')}
      onLoad={({ currentTarget }) => {
        const whole = currentTarget.contentDocument?.documentElement.scrollHeight ?? 0;
        setHeight(Math.min(Math.max(whole + 2, LOWEST), HIGHEST));
      }}
      sx={{
        display: 'block',
        width: '100%',
        height,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: '#ffffff',
      }}
    />
  );
}
