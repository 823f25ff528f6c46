// A report as a document: what was answered to each question, as a chart and as a table, and how an institution compares.

import { fixedText, numberText, type Scene, shareText } from '../../platform/charts/scene.rules.ts';
import { TaggedPdf } from '../../platform/documents/tagged-pdf.ts';
import { say } from '../../platform/i18n.ts';
import {
  type BenchmarkQuestion,
  type BenchmarkValue,
  benchmarkScene,
  dayScene,
  type QuestionStatistics,
  questionScene,
} from '../statistics/index.ts';
import { FEW_ANSWERS, REPORT, STATISTICS } from './messages.ts';
import type { ReportContent } from './report-content.ts';
import { inLanguage } from './response-columns.ts';

/** Wider than the page: texts of charts come out a little smaller than those around them. */
const WIDER = 1.25;

export function reportPdf(content: ReportContent): AsyncIterable<Buffer> {
  const { language, questionnaire, institution, madeAt, responses } = content;
  const title = institution === null ? questionnaire : `${questionnaire} – ${institution}`;
  const pdf = new TaggedPdf({ title, language: language === 'EN' ? 'en-GB' : 'fr-FR', madeAt });
  new Writing(pdf, content).write();
  const name = responses === null ? title : `${title} (${say(REPORT.responses, language, { count: responses })})`;
  return pdf.bytes((page, count) => `${name} – ${say(REPORT.page, language, { page, count })}`);
}

class Writing {
  private readonly locale: 'fr' | 'en';

  constructor(
    private readonly pdf: TaggedPdf,
    private readonly content: ReportContent,
  ) {
    this.locale = content.language === 'EN' ? 'en' : 'fr';
  }

  write(): void {
    const { pdf, content } = this;
    const { language, responses, questions, days, benchmark, institution } = content;
    const { madeAt, timeZone } = content;
    const style = { dateStyle: 'long', timeZone } as const;
    const day = new Intl.DateTimeFormat(language === 'EN' ? 'en-GB' : 'fr-FR', style).format(madeAt);
    pdf.heading(1, content.questionnaire);
    const whose = institution ?? say(REPORT.allResponses, language);
    const count = responses === null ? null : say(REPORT.responses, language, { count: this.number(responses) });
    pdf.paragraph([whose, ...(count ? [count] : []), say(REPORT.made, language, { day })].join(' · '));
    pdf.paragraph(say(responses === null ? REPORT.tooFew : REPORT.privacy, language), { quiet: true });
    if (responses === null) return;

    const over = days.length > 0 ? dayScene(days, this.place) : null;
    if (over) {
      pdf.heading(2, say(REPORT.time, language), over);
      this.draw(over);
    }
    pdf.heading(2, say(REPORT.questions, language));
    for (const question of questions) this.question(question);
    if (!benchmark) return;
    const { own, others } = benchmark;
    pdf.heading(2, say(REPORT.benchmark, language, { institution: benchmark.institution.name }));
    pdf.paragraph(say(REPORT.benchmarkMeaning, language, { own: own ?? '', others: others ?? '' }));
    for (const question of benchmark.questions)
      if (!question.hidden && question.rows.length > 0) this.comparison(question, benchmark.institution.name);
  }

  private question(question: QuestionStatistics): void {
    const { pdf } = this;
    const { language } = this.content;
    const { answered, missing, notAsked } = question;
    const scene = questionScene(question, this.place);
    pdf.heading(3, inLanguage(question.label, language), scene);
    if (question.hidden) return void pdf.paragraph(say(FEW_ANSWERS, language), { quiet: true });
    if (!answered) return void pdf.paragraph(say(REPORT.nobody, language), { quiet: true });
    const counts = { answered, missing: missing ?? 0, notAsked: notAsked ?? 0 };
    pdf.paragraph(say(notAsked ? REPORT.answeredOfAsked : REPORT.answered, language, counts), { quiet: true });
    if (scene) this.draw(scene);
    if (question.options.length > 0) this.options(question);
    else if (question.items.length > 0) this.items(question);
    else if (question.number) this.numbers(question.number);
    else pdf.paragraph(say(REPORT.texts, language), { quiet: true });
  }

  private options({ options, answered }: QuestionStatistics): void {
    const columns = [
      { title: this.title('part'), width: 4.6 },
      { title: this.title('count'), width: 1.2, align: 'right' },
      { title: `${this.title('share')} (n\u00a0=\u00a0${this.number(answered)})`, width: 1.6, align: 'right' },
      { title: this.title('low'), width: 1.5, align: 'right' },
      { title: this.title('high'), width: 1.5, align: 'right' },
    ] as const;
    const rows = options.map(({ label, count, share, low, high }) => [
      inLanguage(label, this.content.language),
      this.number(count),
      ...[share, low, high].map((value) => shareText(value, this.locale)),
    ]);
    this.pdf.table(columns, rows);
  }

  private items({ items, kind }: QuestionStatistics): void {
    const columns = [
      { title: this.title('part'), width: 4 },
      ...(['answered', 'mean', 'median', 'deviation', 'low', 'high'] as const).map((column) => ({
        title: column === 'mean' && kind === 'RANKING' ? say(REPORT.place, this.content.language) : this.title(column),
        width: 1.3,
        align: 'right' as const,
      })),
    ];
    const rows = items.map((item) => [
      inLanguage(item.label, this.content.language),
      this.number(item.answered),
      this.mean(item.mean),
      this.number(item.median),
      ...[item.deviation, item.low, item.high].map((value) => this.mean(value)),
    ]);
    this.pdf.table(columns, rows);
  }

  private numbers(number: NonNullable<QuestionStatistics['number']>): void {
    const columns = (['mean', 'median', 'deviation', 'minimum', 'maximum'] as const).map((column) => ({
      title: this.title(column),
      width: 1,
      align: 'right' as const,
    }));
    const { mean, median, deviation, minimum, maximum } = number;
    this.pdf.table(columns, [
      [this.mean(mean), this.number(median), this.mean(deviation), this.number(minimum), this.number(maximum)],
    ]);
  }

  private comparison(question: BenchmarkQuestion, institution: string): void {
    const { pdf, locale } = this;
    const { language } = this.content;
    const isMean = ['RATING', 'RANKING', 'NUMBER'].includes(question.kind);
    const written = (value: number): string => (isMean ? this.mean(value) : shareText(value, locale));
    const cell = ({ value, low, high }: BenchmarkValue): string => {
      if (value === null) return '–';
      return low === null || high === null ? written(value) : `${written(value)} (${written(low)} – ${written(high)})`;
    };
    const scene = benchmarkScene(question, institution, this.place);
    pdf.heading(3, inLanguage(question.label, language), scene);
    if (scene) this.draw(scene);
    pdf.table(
      [
        { title: this.title('part'), width: 4 },
        { title: institution, width: 2.4, align: 'right' },
        { title: say(REPORT.others, language), width: 2.4, align: 'right' },
        { title: say(REPORT.differs, language), width: 1.5 },
      ],
      question.rows.map(({ label, own, others, differs }) => [
        inLanguage(label, language),
        cell(own),
        cell(others),
        differs ? say(REPORT.yes, language) : '',
      ]),
    );
  }

  private get place() {
    return { width: this.pdf.width * WIDER, locale: this.locale };
  }

  private readonly draw = (scene: Scene): void => void this.pdf.figure(scene);
  private readonly number = (value: number | null): string =>
    value === null ? '–' : numberText(value, this.locale, 2);
  private readonly mean = (value: number | null): string => (value === null ? '–' : fixedText(value, this.locale, 2));
  private readonly title = (column: keyof typeof STATISTICS): string => say(STATISTICS[column], this.content.language);
}
