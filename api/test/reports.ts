// Delivery reports and complaints as mail servers send them, for tests.

export interface ReportedRecipient {
  readonly address: string;
  readonly action?: string;
  readonly status?: string;
  readonly diagnostic?: string;
}

interface Pointers {
  /** To which address it comes: the envelope sender of the mail. */
  readonly to?: string;
  readonly envelopeId?: string;
  /** Message-ID in the returned headers. */
  readonly messageId?: string;
}

const lines = (...parts: (string | false | undefined)[]): string =>
  parts.filter((part) => part !== false && part !== undefined).join('\r\n');

/** A report as RFC 3464 has it. */
export const deliveryReport = (
  recipients: readonly ReportedRecipient[],
  { to = 'bounce@passerelle.example', envelopeId, messageId }: Pointers,
): string =>
  multipart(to, 'delivery-status', [
    ['text/plain', 'I am sorry to say that your mail could not be delivered.'],
    [
      'message/delivery-status',
      [
        lines('Reporting-MTA: dns; mx.example.net', envelopeId && `Original-Envelope-Id: ${envelopeId}`),
        ...recipients.map(
          ({ address, action = 'failed', status = '5.1.1', diagnostic = 'smtp; 550 5.1.1 No such user' }) =>
            lines(
              `Final-Recipient: rfc822; ${address}`,
              action && `Action: ${action}`,
              status && `Status: ${status}`,
              `Diagnostic-Code: ${diagnostic}`,
            ),
        ),
      ].join('\r\n\r\n'),
    ],
    [
      'text/rfc822-headers',
      lines('From: bonjour@passerelle.example', messageId && `Message-ID: <${messageId}>`, 'Subject: Bonjour', ''),
    ],
  ]);

/** A complaint as RFC 5965 has it. */
export const complaint = (
  address: string,
  { to = 'fbl@passerelle.example', messageId }: Pointers,
  type = 'abuse',
): string =>
  multipart(to, 'feedback-report', [
    ['text/plain', 'This is an abuse report.'],
    [
      'message/feedback-report',
      lines(`Feedback-Type: ${type}`, 'User-Agent: Example/1', 'Version: 1', `Original-Rcpt-To: <${address}>`),
    ],
    [
      'message/rfc822',
      lines(
        'From: bonjour@passerelle.example',
        messageId && `Message-ID: <${messageId}>`,
        'Subject: Bonjour',
        '',
        'Bonjour.',
      ),
    ],
  ]);

function multipart(to: string, type: string, parts: readonly (readonly [type: string, content: string])[]): string {
  const boundary = `=_${crypto.randomUUID()}`;
  return lines(
    'From: Mail Delivery System <mailer-daemon@example.net>',
    `To: <${to}>`,
    'Subject: Undelivered mail',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=${type}; boundary="${boundary}"`,
    '',
    ...parts.flatMap(([partType, content]) => [`--${boundary}`, `Content-Type: ${partType}`, '', content]),
    `--${boundary}--`,
    '',
  );
}
